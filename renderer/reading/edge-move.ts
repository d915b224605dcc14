import type { Annotation } from '../domain/annotation'
import type { Direction } from '../domain/boundaries'
import { passagesOf, spanOf } from '../domain/passages'
import type { Edge, EdgeStep } from '../domain/resize'
import type { Pressed } from './movement'
import { directionOf, type ReadingDirection } from './reading-direction'
import type { TextSelection } from './selection'

/** What a key asks of an end of the active annotation. */
export type EdgeMove = { edge: Edge; by: EdgeStep; direction: Direction }

/**
 * The move of an end that a pressed key asks for: of the end, or with Shift of the start; null where it asks for none.
 * `reading` gives the way that the block with the caret runs.
 */
export function edgeMoveOf({ movements, shift }: Pressed, reading: () => ReadingDirection): EdgeMove | null {
  const asked = movements.find((movement) => movement.of === 'edge')
  if (asked === undefined) return null
  return { edge: shift ? 'start' : 'end', by: asked.by, direction: directionOf(asked.to, reading) }
}

/**
 * Whether a key at this caret means an end of the annotation: it does where the caret stands in it or at an end, and
 * everywhere before there is one. Behind a passage, where marking leaves the caret, the keys that `selects` there go on to
 * the next passage instead, as between two passages of one: one is marked after another without a mouse.
 */
export function meansEdge(annotation: Annotation, selection: TextSelection | null, selects: boolean): boolean {
  if (selection === null) return true
  const { anchor, focus } = selection
  const { start, end } = spanOf(annotation)
  if (anchor !== focus || focus < start || end < focus) return false
  return !selects || passagesOf(annotation).some((passage) => passage.start <= focus && focus < passage.end)
}
