import type { TakenOutReason } from '../../domain/article'
import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { largestCluster } from './largest-cluster'
import { readabilityBody } from './readability-body'
import { withStated } from './stated-body'
import { Verdicts } from './verdicts'

/** What a block is to the article: `in` it, or why it is out. */
export type Verdict = 'in' | TakenOutReason

/** A choice has to find so much more running text than Readability's to be preferred. */
const MUCH_MORE = 1.5

/**
 * The verdict on each of a page's blocks, in their order: Readability's choice, or the largest run of paragraphs where that
 * holds much more, put right by what the page calls its parts. `found` is false where Readability saw no article.
 * @param title what the page says its title is, so that it isn't repeated in the text
 * @param stated its article's text as structured data has it
 */
export function articleBody(
  document: Document,
  blocks: readonly DomBlock[],
  title: string,
  stated: string | undefined,
): { of: ReadonlyMap<DomBlock, Verdict>; found: boolean } {
  const readability = readabilityBody(document, blocks)
  const found = readability !== null && readability.size > 0
  const first = new Verdicts(found ? readability : new Set(blocks), blocks, title).of
  const cluster = largestCluster(blocks)
  const isLarger = totalMass(cluster) > MUCH_MORE * massIn(first)
  return { of: withStated(isLarger ? new Verdicts(cluster, blocks, title).of : first, stated), found }
}

/** How much running text there is in blocks. */
export function totalMass(blocks: Iterable<DomBlock>): number {
  let mass = 0
  for (const block of blocks) mass += massOf(block)
  return mass
}

function massIn(verdicts: ReadonlyMap<DomBlock, Verdict>): number {
  return totalMass([...verdicts].flatMap(([block, verdict]) => (verdict === 'in' ? [block] : [])))
}
