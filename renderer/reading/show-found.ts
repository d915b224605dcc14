import type { Block } from '../domain/article'
import type { Passage } from '../domain/passages'
import { rangeOf } from './text-position'

/** The names of the Highlights of what is found: all of it, and the one that is looked at. */
export const FOUND = 'found'
export const FOUND_NOW = 'found-now'

/** Shows these hits, of which `now` is looked at. Given those near the viewport: what a highlight costs, it costs at every paint. */
export function showFound(blocks: readonly Block[], hits: readonly Passage[], now: Passage | null): void {
  show(FOUND, blocks, hits, 6)
  show(FOUND_NOW, blocks, now === null ? [] : [now], 8)
}

function show(name: string, blocks: readonly Block[], passages: readonly Passage[], priority: number): void {
  const ranges = passages.flatMap(({ start, end }) => rangeOf(blocks, start, end) ?? [])
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
