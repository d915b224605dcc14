import type { Block } from '../domain/article'
import type { Passage } from '../domain/passages'
import { READ_ALOUD } from './highlight-categories'
import { rangeOf } from './text-position'

/** Shows which sentence is being read aloud; null takes the mark away. */
export function showSpoken(blocks: readonly Block[], sentence: Passage | null): void {
  const range = sentence === null ? null : rangeOf(blocks, sentence.start, sentence.end)
  if (range === null) {
    CSS.highlights.delete(READ_ALOUD)
    return
  }
  const highlight = new Highlight(range)
  highlight.priority = 5
  CSS.highlights.set(READ_ALOUD, highlight)
}
