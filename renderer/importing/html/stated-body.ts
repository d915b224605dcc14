import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { plainOfHtml } from './plain-of-html'
import type { Verdict } from './verdict'

/** A page has to say that its article is so much longer than what was found of it. */
const MUCH_LONGER = 1.5
/** Less, in letters and figures, is a summary; more is more than anything would be searched for in. */
const SHORTEST = 300
const LONGEST = 100_000
/** A heading and a paragraph with fewer letters and figures may stand in the article and beside it. */
const TELLING = { heading: 25, paragraph: 60 }

/**
 * The verdicts, with what the article is said to hold put back where most of it is missing: pages fold parts of an article
 * away, or call them something else.
 * @param stated the article's text as structured data has it, perhaps in HTML
 */
export function withStated(
  of: ReadonlyMap<DomBlock, Verdict>,
  stated: string | undefined,
): ReadonlyMap<DomBlock, Verdict> {
  if (stated === undefined || stated.length < SHORTEST) return of
  const body = bare(plainOfHtml(stated)).slice(0, LONGEST)
  const found = [...of].reduce((sum, [{ draft }, verdict]) => sum + (verdict === 'in' ? bare(draft.text).length : 0), 0)
  if (body.length < SHORTEST || body.length < MUCH_LONGER * found) return of
  const isStated = (block: DomBlock): boolean => {
    const text = bare(block.draft.text)
    const least = block.draft.shape.kind === 'heading' ? TELLING.heading : TELLING.paragraph
    return text.length >= least && body.includes(text)
  }
  return new Map(
    [...of].map(([block, verdict]) => [block, isMissing(block, verdict) && isStated(block) ? 'in' : verdict]),
  )
}

/** Whether a block that was taken out reads like a part of an article: running text, or a heading between. */
function isMissing(block: DomBlock, verdict: Verdict): boolean {
  const { shape, out } = block.draft
  if (out !== undefined || (verdict !== 'page' && verdict !== 'promotion')) return false
  return massOf(block) > 0 || (shape.kind === 'heading' && shape.level > 1)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
