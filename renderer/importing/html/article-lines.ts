import { paragraph } from '../draft'
import type { Verdict } from './article-body'
import type { DomBlock } from './block-writer'

/** A line around an article, the text that follows it on the page, and whether it stands before the article. */
export type ArticleLine = DomBlock & { next: string; isBefore: boolean }

/** So many blocks before an article's first sentence, and so many lines in all, a byline and a date are looked for in. */
const BEFORE = 40
const MOST = 80

/**
 * The lines in which a byline or a date may stand, the likeliest first: those before the article's first sentence, from it
 * upwards, its own beginning where it tells a day, those after it.
 * @param first the index of the first sentence in `blocks`, -1 where there is none
 */
export function linesAround(
  blocks: readonly DomBlock[],
  first: number,
  of: ReadonlyMap<DomBlock, Verdict>,
): ArticleLine[] {
  const start = Math.max(0, first)
  const lines = blocks.map(
    (block, at): ArticleLine => ({ ...block, next: blocks[at + 1]?.draft.text ?? '', isBefore: at < start }),
  )
  const outside = (from: number, to?: number): ArticleLine[] =>
    lines.slice(from, to).filter((line, at) => isOutside(blocks[from + at], of) && line.draft.out !== 'image')
  const opening = lines.slice(start, start + 1).flatMap(dated)
  return [...outside(Math.max(0, start - BEFORE), start).reverse(), ...opening, ...outside(start)].slice(0, MOST)
}

function isOutside(block: DomBlock | undefined, of: ReadonlyMap<DomBlock, Verdict>): boolean {
  return block !== undefined && of.get(block) !== 'in'
}

/** “3 March 2026 – The council …”: a date in a sentence counts only where the sentence begins with it. */
function dated(line: ArticleLine): ArticleLine[] {
  const { text } = line.draft
  return /^\D{0,25}\d{1,2}\D/.test(text) ? [{ ...line, draft: paragraph(text.slice(0, 45)) }] : []
}
