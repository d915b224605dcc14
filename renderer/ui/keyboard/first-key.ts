import { isMac } from '../platform'
import { chordLabel } from './chord'
import type { Command } from './command'
import { type KeyMap, keysOf } from './key-map'

/** The first key that a command has now, as it is written on the keyboard; null where it has none. */
export function firstKeyOf(command: Command, keys: KeyMap): string | null {
  const [first] = keysOf(command, keys)
  return first === undefined ? null : chordLabel(first, isMac)
}
