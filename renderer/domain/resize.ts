import type { Block } from './article'
import { type Direction, type Granularity, moveBy, trimPassage } from './boundaries'
import type { Passage } from './passages'

/** One end of a passage. */
export type Edge = 'start' | 'end'

/** How far a key takes an end. */
export type EdgeStep = Exclude<Granularity, 'paragraph'>

/**
 * The passages of an annotation after one end of the one of this index went to `offset`: never beyond its other end, so
 * that something is left. Where it runs into another passage, the two overlap; `withPassages` makes them one.
 */
export function withEdgeAt(passages: readonly Passage[], index: number, edge: Edge, offset: number): Passage[] {
  return passages.map(({ start, end }, i) => {
    if (i !== index) return { start, end }
    const moved = edge === 'start' ? { start: offset, end } : { start, end: offset }
    return moved.start < moved.end ? moved : { start, end }
  })
}

/**
 * The passages after one end of the one of this index moved by a character, a word or a sentence. By the larger two it
 * stands where one begins or ends, without the space between.
 */
export function moveEdge(
  content: { text: string; blocks: readonly Block[] },
  passages: readonly Passage[],
  index: number,
  edge: Edge,
  granularity: EdgeStep,
  direction: Direction,
): Passage[] {
  const passage = passages[index]
  if (passage === undefined) return [...passages]
  const moved = withEdgeAt(passages, index, edge, moveBy(content, passage[edge], granularity, direction))
  if (granularity === 'character') return moved
  return moved.map((other, i) => {
    const trimmed = i === index ? trimPassage(content.text, other.start, other.end) : other
    return trimmed.start < trimmed.end ? trimmed : passage
  })
}

/** The index of the passage that `offset` stands in or at; of the outermost one on that side where it is in none. */
export function passageNear(passages: readonly Passage[], offset: number, edge: Edge): number {
  const at = passages.findIndex(({ start, end }) => start <= offset && offset <= end)
  if (at !== -1) return at
  return edge === 'start' ? 0 : passages.length - 1
}
