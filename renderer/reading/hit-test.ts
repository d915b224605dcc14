import type { Block } from '../domain/article'
import { offsetOf, placeOf } from './text-position'

/**
 * The offset of the character under a point of the viewport; null where there is none. The browser's answer snaps to
 * the nearest text, so the character's own boxes have the last word.
 */
export function offsetAtPoint(surface: Element, blocks: readonly Block[], x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (caret === null) return null
  const offset = offsetOf(surface, blocks, caret.offsetNode, caret.offset)
  if (offset === null) return null
  for (const start of [offset, offset - 1]) if (isUnder(blocks, start, x, y)) return start
  return null
}

/** The offset in the text nearest to a point of the viewport, whether or not a character is there; null outside of it. */
export function nearestOffset(surface: Element, blocks: readonly Block[], x: number, y: number): number | null {
  const box = surface.getBoundingClientRect()
  // Beside a line its own end is meant, and not what stands beside the text.
  const within = Math.max(box.left + 1, Math.min(x, box.right - 1))
  const caret = document.caretPositionFromPoint(within, y)
  return caret === null ? null : offsetOf(surface, blocks, caret.offsetNode, caret.offset)
}

function isUnder(blocks: readonly Block[], start: number, x: number, y: number): boolean {
  const place = placeOf(blocks, start)
  if (place === null || start < 0 || place.offset >= place.node.length) return false
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.setEnd(place.node, place.offset + 1)
  return Array.from(range.getClientRects()).some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  )
}
