import type { Chord } from './chord'

/** Why no command can have a chord, as a sentence; null where one can. What is held beside these keys makes no difference. */
export function whyRefused(chord: Chord): string | null {
  if (MENU.has(chord)) return 'The menu has these keys: no command can have them.'
  const key = chord.split('+').at(-1) ?? ''
  if (PRESSING.has(key)) return 'Enter and Space press what has the keyboard: no command can have them.'
  if (MOVING.has(key)) return 'The keys that move the caret, the keyboard or the page stay as they are.'
  if (key === 'Escape') return 'Esc leaves what is open: no other command can have it.'
  return null
}

/** The keys of the menu’s items that are Electron’s: cut, copy, paste, zoom, close, quit. */
const MENU = new Set(['x', 'c', 'v', 'a', '0', '+', '=', '-', 'w', 'm', 'q'].map((key) => `Mod+${key}`))

const PRESSING = new Set(['Enter', 'Space'])
const MOVING = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])
