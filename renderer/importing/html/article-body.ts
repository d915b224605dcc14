import { articleElement } from './article-element'
import { beneathHeadline } from './beneath-headline'
import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { largestCluster } from './largest-cluster'
import { readabilityBody } from './readability-body'
import { withStated } from './stated-body'
import type { Verdict } from './verdict'
import { Verdicts } from './verdicts'

/** A choice has to find so much more running text than the one before it to be preferred. */
const MUCH_MORE = { cluster: 1.5, element: 2 }
/** What stands beneath the headline is the article, and a choice without any of it is not, where it is so much of the choice. */
const A_PART = 1 / 3

/**
 * The verdict on each of a page's blocks, in their order: Readability's choice, or the largest run of paragraphs or the
 * `<article>` around it where that holds much more, or what stands beneath the headline where the choice is elsewhere; put
 * right by what the page calls its parts. `found` is false where Readability saw no article.
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
  let of: ReadonlyMap<DomBlock, Verdict> = new Verdicts(found ? readability : new Set(blocks), blocks, title).of
  const cluster = largestCluster(blocks)
  if (totalMass(cluster) > MUCH_MORE.cluster * totalMass(inside(of))) of = new Verdicts(cluster, blocks, title).of
  const element = articleElement(blocks, inside(of).find((block) => massOf(block) > 0)?.element)
  if (totalMass(element) > MUCH_MORE.element * totalMass(inside(of))) of = new Verdicts(element, blocks, title).of
  const beneath = beneathHeadline(blocks, title)
  const isElsewhere = [...beneath].every((block) => of.get(block) !== 'in')
  if (isElsewhere && totalMass(beneath) > A_PART * totalMass(inside(of))) of = new Verdicts(beneath, blocks, title).of
  return { of: withStated(of, stated), found }
}

/** How much running text there is in blocks. */
export function totalMass(blocks: Iterable<DomBlock>): number {
  let mass = 0
  for (const block of blocks) mass += massOf(block)
  return mass
}

function inside(verdicts: ReadonlyMap<DomBlock, Verdict>): DomBlock[] {
  return [...verdicts].flatMap(([block, verdict]) => (verdict === 'in' ? [block] : []))
}
