import type { Annotation } from '../../domain/annotation'
import type { Block, Mark } from '../../domain/article'
import { passagesOf } from '../../domain/passages'

/** A stretch of a block over which the same annotations and marks hold: UTF-16 offsets into the article's text. */
export type Segment = { start: number; end: number; annotations: readonly Annotation[]; marks: readonly Mark[] }

/**
 * A block as stretches that follow each other, each with the annotations and marks that lie over all of it, so that
 * passages that overlap can be shown in a format whose parts must nest. `annotations` are those of the article in reading order.
 */
export function segmentsOf(block: Block, annotations: readonly Annotation[]): Segment[] {
  const here = annotations.flatMap((annotation) =>
    passagesOf(annotation).flatMap(({ start, end }) =>
      start < block.end && block.start < end
        ? [{ annotation, start: Math.max(start, block.start), end: Math.min(end, block.end) }]
        : [],
    ),
  )
  const ends = [block, ...here, ...block.marks].flatMap(({ start, end }) => [start, end])
  const edges = [...new Set(ends)].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? block.end
    const covers = (span: { start: number; end: number }) => span.start <= start && end <= span.end
    const annotations = here.filter(covers).map(({ annotation }) => annotation)
    return { start, end, annotations, marks: block.marks.filter(covers) }
  })
}
