import type { Direction } from '../domain/boundaries'
import type { CaretStep, Pressed } from './movement'
import { directionOf, type ReadingDirection } from './reading-direction'

/** What a key asks of the caret. */
export type CaretMove = { by: CaretStep; direction: Direction; extend: boolean }

/**
 * The caret move that a pressed key asks for, which with Shift extends the selection; null where it asks for none. `reading`
 * gives the way that the block with the caret runs.
 */
export function caretMoveOf({ movements, shift }: Pressed, reading: () => ReadingDirection): CaretMove | null {
  const asked = movements.find((movement) => movement.of === 'caret')
  return asked === undefined ? null : { by: asked.by, direction: directionOf(asked.to, reading), extend: shift }
}
