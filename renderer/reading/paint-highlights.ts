import type { Anchor } from '../domain/anchor'
import type { Annotation } from '../domain/annotation'
import type { Block } from '../domain/article'
import { passagesOf } from '../domain/passages'
import { type Category, type Hue, highlightName, LAYERS, layersOf, showsAnnotations } from './highlight-categories'
import { styleHighlights } from './highlight-styles'
import { rangeOf } from './text-position'

/** The DOM ranges that are highlighted now, by the anchor that each shows. */
export type PaintedRanges = ReadonlyMap<Anchor, Range>

type Wanted = { category: Category; ranges: Set<Range> }

/**
 * Paints these annotations, given in reading order, and nothing else. They are those near the viewport: what a
 * highlight costs, it costs at every paint, so a range is kept for what is near and the model for all. Ranges that were
 * `painted` before are used again, and only what differs is touched, so that one more costs one more.
 */
export function paintHighlights(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
  activeId: string | null,
  hueOf: (annotation: Annotation) => Hue,
  painted: PaintedRanges,
): PaintedRanges {
  const layers = layersOf(annotations)
  const ranges = new Map<Anchor, Range>()
  const wanted = new Map<string, Wanted>()
  annotations.forEach((annotation, i) => {
    const { id, kind } = annotation
    const category: Category = { hue: hueOf(annotation), kind, active: id === activeId, layer: layers[i] ?? 0 }
    const name = highlightName(category)
    for (const anchor of passagesOf(annotation)) {
      const range = painted.get(anchor) ?? rangeOf(blocks, anchor.start, anchor.end)
      if (range === null) continue
      ranges.set(anchor, range)
      const same = wanted.get(name)
      if (same === undefined) wanted.set(name, { category, ranges: new Set([range]) })
      else same.ranges.add(range)
    }
  })
  for (const name of [...CSS.highlights.keys()])
    if (showsAnnotations(name) && !wanted.has(name)) CSS.highlights.delete(name)
  styleHighlights(Array.from(wanted.values(), ({ category }) => category))
  for (const [name, want] of wanted) show(name, want)
  return ranges
}

function show(name: string, { category, ranges }: Wanted): void {
  const shown = CSS.highlights.get(name)
  if (shown === undefined) {
    const highlight = new Highlight(...ranges)
    highlight.priority = (category.active ? LAYERS.length : 0) + category.layer
    CSS.highlights.set(name, highlight)
    return
  }
  for (const range of [...shown]) if (!(range instanceof Range && ranges.has(range))) shown.delete(range)
  for (const range of ranges) if (!shown.has(range)) shown.add(range)
}
