import type { Annotation } from '../../domain/annotation'
import type { Block, Mark } from '../../domain/article'
import { passagesOf } from '../../domain/passages'

/** A stretch of a block over which the same annotations and marks hold: UTF-16 offsets into the article's text. */
export type Segment = { start: number; end: number; annotations: readonly Annotation[]; marks: readonly Mark[] }

/** A passage of an annotation, with the annotation's place among all. */
type Span = { start: number; end: number; annotation: Annotation; place: number }

/**
 * Each block as stretches that follow each other, each with the annotations and marks that lie over all of it, so that
 * passages that overlap can be shown in a format whose parts must nest. `annotations` are those of the article in reading
 * order. Texts are gone through once: there may be ten thousand passages, all of them in one block.
 */
export function segmentsOf(blocks: readonly Block[], annotations: readonly Annotation[]): Segment[][] {
  const spans = annotations
    .flatMap((annotation, place) =>
      passagesOf(annotation).map(({ start, end }): Span => ({ start, end, annotation, place })),
    )
    .sort((a, b) => a.start - b.start)
  let next = 0
  let open: Span[] = []
  return blocks.map((block) => {
    open = open.filter(({ end }) => end > block.start)
    for (let span = spans[next]; span !== undefined && span.start < block.end; span = spans[++next]) {
      if (span.end > block.start) open.push(span)
    }
    return segmentsWithin(block, open)
  })
}

/** The first and the last stretch of each annotation, by its id: where passages begin or end between blocks, too. */
export type Extents = { first: ReadonlyMap<string, Segment>; last: ReadonlyMap<string, Segment> }

/** Where annotations begin and end among the stretches of an article’s blocks. */
export function extentsOf(blocks: readonly (readonly Segment[])[]): Extents {
  const [first, last] = [new Map<string, Segment>(), new Map<string, Segment>()]
  for (const segment of blocks.flat()) {
    for (const { id } of segment.annotations) {
      if (!first.has(id)) first.set(id, segment)
      last.set(id, segment)
    }
  }
  return { first, last }
}

/** The stretches of one block; `here` are the spans that lie over some of it, by their starts. */
function segmentsWithin(block: Block, here: readonly Span[]): Segment[] {
  const ends = [block, ...here, ...block.marks].flatMap(({ start, end }) => [start, end])
  const edges = [...new Set(ends)].filter((at) => block.start <= at && at <= block.end).sort((a, b) => a - b)
  let next = 0
  let over: Span[] = []
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? block.end
    over = over.filter((span) => span.end > start)
    for (let span = here[next]; span !== undefined && span.start <= start; span = here[++next]) over.push(span)
    return {
      start,
      end,
      annotations: over.toSorted((a, b) => a.place - b.place).map(({ annotation }) => annotation),
      marks: block.marks.filter((mark) => mark.start <= start && end <= mark.end),
    }
  })
}
