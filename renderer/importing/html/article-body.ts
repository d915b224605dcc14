import type { TakenOutReason } from '../../domain/article'
import { isSentence, linkDensity, massOf, widthOf } from './block-features'
import type { DomBlock } from './block-writer'
import { trimEdges } from './edges'
import { lineCue } from './line-cues'
import { holderOf, massesOf } from './masses'
import { readabilityBody } from './readability-body'
import { ZoneMap } from './zone-map'
import { isLeadName } from './zone-words'
import { namesOf } from './zones'

/** What a block is to the article: `in` it, or why it is out. */
export type Verdict = 'in' | TakenOutReason

/** The verdict on each of a page's blocks, in their order, and whether an article was recognised at all. */
export type Verdicts = { of: Map<DomBlock, Verdict>; found: boolean }

/** Tells the sentences of the article from everything else that a page shows. */
export function articleBody(document: Document, blocks: readonly DomBlock[], title = ''): Verdicts {
  const readability = readabilityBody(document, blocks)
  const first = verdictsFrom(readability ?? new Set(blocks), blocks, title)
  const cluster = largestCluster(blocks)
  const best = massOfAll(cluster) > MUCH_MORE * massIn(first) ? verdictsFrom(cluster, blocks, title) : first
  return { of: best, found: readability !== null }
}

/** Paragraphs side by side have to hold so much more running text than Readability's choice to be preferred. */
const MUCH_MORE = 1.5

/** The paragraphs side by side, in no part of the page that is called otherwise, that hold the most running text. */
function largestCluster(blocks: readonly DomBlock[]): Set<DomBlock> {
  const zones = new ZoneMap(massesOf([]))
  const clusters = new Map<Element | null, { mass: number; blocks: Set<DomBlock> }>()
  for (const block of blocks) {
    const mass = block.draft.shape.kind === 'list-item' ? 0 : massOf(block)
    if (mass === 0 || zones.at(block.element) !== undefined) continue
    const parent = block.element.parentElement
    const cluster = clusters.get(parent) ?? { mass: 0, blocks: new Set() }
    cluster.mass += mass
    cluster.blocks.add(block)
    clusters.set(parent, cluster)
  }
  let best = { mass: 0, blocks: new Set<DomBlock>() }
  for (const cluster of clusters.values()) if (cluster.mass > best.mass) best = cluster
  return best.blocks
}

function massOfAll(blocks: Iterable<DomBlock>): number {
  let mass = 0
  for (const block of blocks) mass += massOf(block)
  return mass
}

function massIn(verdicts: Map<DomBlock, Verdict>): number {
  return massOfAll([...verdicts].flatMap(([block, verdict]) => (verdict === 'in' ? [block] : [])))
}

/** Whether a block is not mostly links, or has a sentence besides them: names may be linked to notes that are hidden. */
function isRunning(block: DomBlock, density: number): boolean {
  return density < 0.5 || (block.draft.shape.kind === 'paragraph' && block.draft.text.length - block.linked >= 80)
}

/** Whether a block before the first sentence introduces the article, though it may end without a full stop. */
function isLead({ draft, element }: DomBlock, zone: TakenOutReason | undefined, titled: boolean): boolean {
  const width = widthOf(draft.text)
  if (draft.shape.kind === 'heading' && draft.shape.level === 1) return false
  if (titled && zone === undefined && width >= 80) return true
  return width > 50 && isLeadName(namesOf(element))
}

const FOLLOWING = Node.DOCUMENT_POSITION_FOLLOWING

function verdictsFrom(kept: ReadonlySet<DomBlock>, blocks: readonly DomBlock[], title: string): Map<DomBlock, Verdict> {
  const masses = massesOf(kept)
  const core = holderOf(masses, 0.8)
  const zones = new ZoneMap(masses)
  const parents = new Set<Element | null>()
  for (const block of kept)
    if (massOf(block) > 0 && zones.at(block.element) === undefined) parents.add(block.element.parentElement)
  const verdicts = new Map<DomBlock, Verdict>()
  const seen = new Set<string>()
  let begun = false
  let titled = false
  let over = false
  for (const block of blocks) {
    const { draft, element } = block
    const zone = zones.at(element)
    const density = linkDensity(block)
    const sentence = isSentence(block)
    let verdict: Verdict = draft.out ?? zone ?? 'page'
    const within = core?.contains(element) ?? false
    over ||= begun && core !== null && !within && (core.compareDocumentPosition(element) & FOLLOWING) !== 0
    if (draft.shape.kind === 'heading' && draft.shape.level === 1) titled = true
    if (draft.out === undefined) {
      const beside = within || (draft.shape.kind !== 'list-item' && parents.has(element.parentElement))
      const reads = sentence || (beside && draft.shape.kind === 'paragraph' && widthOf(draft.text) >= 60)
      if (kept.has(block)) verdict = zone ?? lineCue(block) ?? (sentence || beside || !over ? 'in' : 'page')
      else if (zone === undefined && reads && isRunning(block, density) && (beside || (titled && !over)))
        verdict = lineCue(block) ?? 'in'
      else if (within && draft.shape.kind === 'quote' && (zone === undefined || zone === 'promotion') && density < 0.7)
        verdict = 'in'
      else if (!begun && density < 0.3 && isLead(block, zone, titled)) verdict = 'in'
    }
    if (verdict === 'in' && sentence) {
      if (seen.has(draft.text)) verdict = 'page'
      if (seen.size < 3) seen.add(draft.text)
      begun = true
    }
    verdicts.set(block, verdict)
  }
  if (!begun) for (const block of kept) if (block.draft.out === undefined) verdicts.set(block, 'in')
  trimEdges(verdicts, title, core)
  return verdicts
}
