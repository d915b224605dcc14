import { MENU_COMMANDS, type MenuCommand, type MenuKeys } from '../../../preload/api'
import type { Chord } from './chord'
import type { Command } from './command'
import { type KeyMap, keysOf } from './key-map'

/** The keys that the menu shows for its commands: the first that each has, where the menu can write it. */
export function menuKeys(commands: readonly Command[], keys: KeyMap): MenuKeys {
  const shown: MenuKeys = {}
  for (const command of commands) {
    const [first] = keysOf(command, keys)
    const accelerator = first === undefined ? null : acceleratorOf(first)
    if (isInMenu(command.id) && accelerator !== null) shown[command.id] = accelerator
  }
  return shown
}

function isInMenu(id: string): id is MenuCommand {
  return MENU_COMMANDS.some((command) => command === id)
}

const HELD: Record<string, string> = { Mod: 'CmdOrCtrl', Meta: 'Super' }

/**
 * A chord as Electron writes it (Keyboard Shortcuts, “Accelerators”); null for keys that have another name there or none,
 * such as those that type a punctuation mark.
 */
function acceleratorOf(chord: Chord): string | null {
  const parts = chord.split('+')
  const key = parts.pop() ?? ''
  if (!/^(?:[a-z0-9]|F\d{1,2}|Delete|Backspace)$/.test(key)) return null
  return [...parts.map((part) => HELD[part] ?? part), key.length === 1 ? key.toUpperCase() : key].join('+')
}
