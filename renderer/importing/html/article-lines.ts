import { paragraph } from '../draft'
import type { DomBlock } from './block-writer'
import type { Verdict } from './verdict'

/** A line around an article, the text that follows it on the page, and whether it stands before the article. */
export type ArticleLine = DomBlock & { next: string; isBefore: boolean }

/** So many blocks before an article's first sentence, and so many lines in all, a byline and a date are looked for in. */
const BEFORE = 40
const MOST = 80

/**
 * The lines in which a byline or a date may stand, the likeliest first: those before the article's first sentence, from it
 * upwards, its own beginning where it tells a day, those after it that are none of it.
 * @param first the index of the first sentence in `blocks`, -1 where there is none
 */
export function linesAround(
  blocks: readonly DomBlock[],
  first: number,
  of: ReadonlyMap<DomBlock, Verdict>,
): ArticleLine[] {
  const start = Math.max(0, first)
  const lines = blocks.flatMap((block, at): ArticleLine[] => {
    const isBefore = at < start
    if (block.draft.out === 'image' || (!isBefore && of.get(block) === 'in')) return []
    return [{ ...block, next: blocks[at + 1]?.draft.text ?? '', isBefore }]
  })
  const before = lines.filter(({ isBefore }) => isBefore).slice(-BEFORE)
  const after = lines.filter(({ isBefore }) => !isBefore)
  return [...before.reverse(), ...beginningOf(blocks[start]), ...after].slice(0, MOST)
}

/** “3 March 2026 – The council …”: a date in a sentence counts only where the sentence begins with it. */
function beginningOf(opening: DomBlock | undefined): ArticleLine[] {
  const { text } = opening?.draft ?? { text: '' }
  if (!opening || !/^\D{0,25}\d{1,2}\D/.test(text)) return []
  return [{ ...opening, draft: paragraph(text.slice(0, 45)), next: '', isBefore: false }]
}
