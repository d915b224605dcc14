import type { Annotation } from '../../domain/annotation'
import type { Block } from '../../domain/article'
import { passagesOf } from '../../domain/passages'

/** A stretch of a block over which the same annotations hold: UTF-16 offsets into the article's text. */
export type Segment = { start: number; end: number; annotations: readonly Annotation[] }

/**
 * A block as stretches that follow each other, each with the annotations that lie over all of it, so that passages that
 * overlap can be shown in a format whose marks must nest. `annotations` are those of the article in reading order.
 */
export function segmentsOf(block: Block, annotations: readonly Annotation[]): Segment[] {
  const here = annotations.flatMap((annotation) =>
    passagesOf(annotation).flatMap(({ start, end }) =>
      start < block.end && block.start < end
        ? [{ annotation, start: Math.max(start, block.start), end: Math.min(end, block.end) }]
        : [],
    ),
  )
  const edges = [...new Set([block.start, block.end, ...here.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? block.end
    const over = here.filter((passage) => passage.start <= start && end <= passage.end)
    return { start, end, annotations: over.map(({ annotation }) => annotation) }
  })
}
