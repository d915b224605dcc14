import type { Annotation } from '../domain/annotation'
import type { Block } from '../domain/article'
import { type Category, type Hue, highlightName, layersOf } from './highlight-categories'
import { rangeOf } from './text-position'

/**
 * Paints these annotations, given in reading order, and nothing else. They are those near the viewport: what a
 * highlight costs, it costs at every paint, so a range is kept for what is near and the model for all.
 */
export function paintHighlights(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
  activeId: string | null,
  hueOf: (annotation: Annotation) => Hue,
): void {
  const layers = layersOf(annotations)
  const ranges = new Map<string, { category: Category; ranges: Range[] }>()
  annotations.forEach((annotation, i) => {
    const range = rangeOf(blocks, annotation.anchor.start, annotation.anchor.end)
    if (range === null) return
    const active = annotation.id === activeId
    const category: Category = { hue: hueOf(annotation), kind: annotation.kind, active, layer: layers[i] ?? 0 }
    const name = highlightName(category)
    const known = ranges.get(name)
    if (known === undefined) ranges.set(name, { category, ranges: [range] })
    else known.ranges.push(range)
  })
  for (const name of [...CSS.highlights.keys()]) if (!ranges.has(name)) CSS.highlights.delete(name)
  for (const [name, { category, ranges: all }] of ranges) {
    const highlight = new Highlight(...all)
    highlight.priority = (category.active ? 2 : 0) + category.layer
    CSS.highlights.set(name, highlight)
  }
}
