import type { Pressed } from '../../reading/movement'
import { chordOf, type Key, withShift } from './chord'
import { type KeyMap, keysOf } from './key-map'
import { hasShift } from './keyed'
import type { TextMovement } from './text-movements'

/** What a key that was pressed does in the text: the movements that it is a key of, as it is or but for Shift. */
export function pressedInText(key: Key, movements: readonly TextMovement[], keys: KeyMap, mac: boolean): Pressed {
  const chord = chordOf(key, mac)
  const isKeyOf = (keyed: TextMovement) =>
    keysOf(keyed, keys).some((own) => own === chord || (hasShift(keyed) && withShift(own) === chord))
  return {
    movements: chord === null ? [] : movements.filter(isKeyOf).map(({ movement }) => movement),
    shift: key.shiftKey,
  }
}
