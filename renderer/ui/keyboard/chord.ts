/**
 * A key with those held beside it, as it is kept and compared: `Mod+Shift+z`, `?`, `Alt+ArrowLeft`. `Mod` is Command on
 * macOS and Ctrl elsewhere. Shift is not named beside a character that it makes another one of, such as `?`.
 */
export type Chord = string

/** What is known of a key that was pressed. */
export type Key = { key: string; code: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/**
 * The chord of a key that was pressed; null while only keys to be held beside another are down. A letter or digit of
 * another script counts as the Latin one that the same key has, so that the commands are reached in every layout.
 */
export function chordOf({ key: typed, code, shiftKey, ctrlKey, altKey, metaKey }: Key, mac: boolean): Chord | null {
  const key = isOfOtherScript(typed) ? (latinOf(code) ?? typed) : typed
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(key))
    return null
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key
  const held = [
    (mac ? metaKey : ctrlKey) && 'Mod',
    mac && ctrlKey && 'Ctrl',
    altKey && 'Alt',
    shiftKey && staysWithShift(name) && 'Shift',
    !mac && metaKey && 'Meta',
  ]
  return [...held.filter((one) => one !== false), name].join('+')
}

/** Whether a key keeps its name while Shift is held: a letter does, and one that types nothing, but no sign or digit. */
function staysWithShift(name: string): boolean {
  return name.length > 1 || name.toLowerCase() !== name.toUpperCase()
}

/** The same keys with Shift held beside them; null where it is held already, or makes another character of the key. */
export function withShift(chord: Chord): Chord | null {
  const held = chord.split('+')
  const name = held.pop() ?? ''
  if (held.includes('Shift') || !staysWithShift(name)) return null
  const [before, after] = [held.filter((key) => key !== 'Meta'), held.filter((key) => key === 'Meta')]
  return [...before, 'Shift', ...after, name].join('+')
}

/** Whether what a key types is a letter or digit, and neither Latin nor the name of a key. */
function isOfOtherScript(typed: string): boolean {
  return /^(?!\p{Script=Latin}|[0-9])[\p{L}\p{N}]\p{M}*$/u.test(typed)
}

/** What a Latin keyboard types with the key of this code (UI Events KeyboardEvent code Values); null for other keys. */
function latinOf(code: string): string | null {
  return /^(?:Key([A-Z])|Digit([0-9])|Numpad([0-9]))$/u.exec(code)?.slice(1).find(Boolean)?.toLowerCase() ?? null
}

/** A chord as people read it on their own keyboard. */
export function chordLabel(chord: Chord, mac: boolean): string {
  const parts = chord === '+' || chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  const words = parts.filter(Boolean).map((part) => {
    const name = NAMES[part]
    if (name !== undefined) return mac ? name.mac : name.other
    return part.length === 1 ? part.toUpperCase() : part
  })
  return words.join(mac ? '' : '+')
}

const NAMES: Record<string, { mac: string; other: string }> = {
  Mod: { mac: '⌘', other: 'Ctrl' },
  Ctrl: { mac: '⌃', other: 'Ctrl' },
  Alt: { mac: '⌥', other: 'Alt' },
  Shift: { mac: '⇧', other: 'Shift' },
  Meta: { mac: '⌘', other: 'Windows' },
  ArrowLeft: { mac: '←', other: '←' },
  ArrowRight: { mac: '→', other: '→' },
  ArrowUp: { mac: '↑', other: '↑' },
  ArrowDown: { mac: '↓', other: '↓' },
  Escape: { mac: 'Esc', other: 'Esc' },
  Delete: { mac: '⌦', other: 'Delete' },
  Backspace: { mac: '⌫', other: 'Backspace' },
  Home: { mac: '↖', other: 'Home' },
  End: { mac: '↘', other: 'End' },
  PageUp: { mac: '⇞', other: 'PageUp' },
  PageDown: { mac: '⇟', other: 'PageDown' },
  Enter: { mac: '↩', other: 'Enter' },
}
