import type { Annotation } from '../domain/annotation'
import type { Direction } from '../domain/boundaries'
import { passagesOf, spanOf } from '../domain/passages'
import type { Edge, EdgeStep } from '../domain/resize'
import { arrowDirection, type ReadingDirection } from './reading-direction'
import type { TextSelection } from './selection'

/** What a key asks of an end of the active annotation. */
export type EdgeMove = { edge: Edge; by: EdgeStep; direction: Direction }

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/**
 * The move that Alt and an arrow or a page key ask for: left and right by a character, up and down by a word, the page keys by a
 * sentence; the end, or with Shift the start. Left and right are where they are seen, which `reading` decides. Null for any
 * other key.
 */
export function edgeMoveOf(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Key,
  reading: () => ReadingDirection,
): EdgeMove | null {
  const move = MOVES[key]
  if (move === undefined || !altKey || ctrlKey || metaKey) return null
  const direction = arrowDirection(key, reading) ?? move.direction
  return { ...move, direction, edge: shiftKey ? 'start' : 'end' }
}

const MOVES: Record<string, Omit<EdgeMove, 'edge'>> = {
  ArrowLeft: { by: 'character', direction: 'backward' },
  ArrowRight: { by: 'character', direction: 'forward' },
  ArrowUp: { by: 'word', direction: 'backward' },
  ArrowDown: { by: 'word', direction: 'forward' },
  PageUp: { by: 'sentence', direction: 'backward' },
  PageDown: { by: 'sentence', direction: 'forward' },
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
