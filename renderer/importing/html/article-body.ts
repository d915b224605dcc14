import type { TakenOutReason } from '../../domain/article'
import { isSentence, linkDensity, widthOf } from './block-features'
import type { DomBlock } from './block-writer'
import { holderOf, massesOf } from './masses'
import { readabilityBody } from './readability-body'
import { isLeadName } from './zone-words'
import { namesOf, zoneOf } from './zones'

/** What a block is to the article: `in` it, or why it is out. */
export type Verdict = 'in' | TakenOutReason

/** The verdict on each of a page's blocks, and whether an article was recognised at all. */
export function articleBody(
  document: Document,
  blocks: readonly DomBlock[],
): { verdicts: Map<DomBlock, Verdict>; found: boolean } {
  const readability = readabilityBody(document, blocks)
  const kept = readability ?? new Set(blocks)
  const masses = massesOf(kept)
  const core = holderOf(masses, 0.8)
  const zones = new Map<Element, TakenOutReason | undefined>()
  const zone = (start: Element): TakenOutReason | undefined => {
    const path: Element[] = []
    let found: TakenOutReason | undefined
    for (let element: Element | null = start; element; element = element.parentElement) {
      if (zones.has(element)) {
        found = zones.get(element)
        break
      }
      path.push(element)
    }
    for (const element of path.reverse()) {
      if (found === undefined && (masses.of.get(element) ?? 0) <= 0.4 * masses.total) found = zoneOf(element)
      zones.set(element, found)
    }
    return found
  }
  const verdicts = new Map<DomBlock, Verdict>()
  let begun = false
  let titled = false
  for (const block of blocks) {
    const { draft, element } = block
    const reason = draft.out ?? zone(element)
    const density = linkDensity(block)
    let verdict: Verdict = reason ?? 'page'
    const within = core?.contains(element) ?? false
    if (draft.shape.kind === 'heading' && draft.shape.level === 1) titled = true
    if (draft.out !== undefined) verdict = draft.out
    else if (kept.has(block)) verdict = reason ?? (density > 0.9 && widthOf(draft.text) > 20 ? 'promotion' : 'in')
    else if (reason === undefined && density < 0.5 && isSentence(block) && (within || (titled && !begun)))
      verdict = 'in'
    if (
      !begun &&
      titled &&
      verdict !== 'in' &&
      density < 0.3 &&
      widthOf(draft.text) > 50 &&
      isLeadName(namesOf(element))
    )
      verdict = 'in'
    if (verdict === 'in' && isSentence(block)) begun = true
    verdicts.set(block, verdict)
  }
  return { verdicts, found: readability !== null }
}
