import { Readability } from '@mozilla/readability'
import type { DomBlock } from './block-writer'
import { cloneOf } from './page-clone'
import { isTooTangledPage } from './page-limits'

/** A block shorter than this, in UTF-16 units without white space, may stand anywhere: its text alone tells nothing. */
const TELLING = 25

/** Which of `blocks` Readability takes for the article; null where it finds none, or would take too long. */
export function readabilityBody(document: Document, blocks: readonly DomBlock[]): Set<DomBlock> | null {
  if (isTooTangledPage(document.body)) return null
  const clone = cloneOf(document)
  const article = new Readability<Node>(clone.document, { serializer: (node) => node }).parse()
  if (!(article?.content instanceof Element)) return null
  const left = clone.originals(article.content)
  const text = bare(article.textContent ?? '')
  const kept = new Set<DomBlock>()
  for (const block of blocks) {
    if (block.draft.out === 'image') continue
    const words = bare(block.draft.text.replaceAll(' | ', ''))
    if (words.length >= TELLING ? text.includes(words) : left.has(block.element)) kept.add(block)
  }
  return kept
}

function bare(text: string): string {
  return text.replace(/[\s\u00ad“”]+/gu, '')
}
