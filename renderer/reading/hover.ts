import type { Annotation } from '../domain/annotation'
import type { Block } from '../domain/article'
import { passagesOf } from '../domain/passages'
import { HOVERED } from './highlight-categories'
import { rangeOf } from './text-position'

/**
 * Shows which passage and card belong together while the pointer or the keyboard is on either: both are marked, without
 * anything being rendered again. Null takes the mark away.
 */
export function showHovered(blocks: readonly Block[], annotation: Annotation | null): void {
  for (const card of document.querySelectorAll('.margin-card[data-hovered]')) card.removeAttribute('data-hovered')
  const ranges =
    annotation === null ? [] : passagesOf(annotation).flatMap(({ start, end }) => rangeOf(blocks, start, end) ?? [])
  if (annotation === null || ranges.length === 0) {
    CSS.highlights.delete(HOVERED)
    return
  }
  document
    .querySelector(`.margin-card[data-annotation="${CSS.escape(annotation.id)}"]`)
    ?.setAttribute('data-hovered', '')
  const highlight = new Highlight(...ranges)
  highlight.priority = 9
  CSS.highlights.set(HOVERED, highlight)
}
