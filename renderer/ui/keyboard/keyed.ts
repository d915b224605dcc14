import type { Command } from './command'
import type { TextMovement } from './text-movements'

/** Something whose keys a person can change: a command, or a movement in the text. */
export type Keyed = Command | TextMovement

/** Whether Shift beside its keys is a key of its too: with that the caret selects, and a passage's start moves. */
export function hasShift(keyed: Keyed): boolean {
  return 'movement' in keyed && keyed.movement.of !== 'view'
}
