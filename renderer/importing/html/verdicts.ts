import type { TakenOutReason } from '../../domain/article'
import { isSentence, linkDensity, massOf, widthOf } from './block-features'
import type { DomBlock } from './block-writer'
import { trimEdges } from './edges'
import { lineCue } from './line-cues'
import { holderOf, massesOf } from './masses'
import type { Verdict } from './verdict'
import { ZoneMap } from './zone-map'
import { isLeadName } from './zone-words'
import { namesOf } from './zones'

/** How much of the article's running text the element has to hold that is taken for its container. */
const CORE = 0.8

/** What becomes of a page's blocks, if `kept` is about where its article is: the innermost container of most of it decides. */
export class Verdicts {
  readonly of = new Map<DomBlock, Verdict>()
  readonly #kept: ReadonlySet<DomBlock>
  readonly #core: Element | null
  readonly #zones: ZoneMap
  /** The elements with running text of the article directly in them. */
  readonly #parents = new Set<Element | null>()
  /** The first sentences, and where they stand: an introduction is often there twice. */
  readonly #seen = new Map<string, Element | null>()
  #titled = false
  #begun = false
  #over = false

  constructor(kept: ReadonlySet<DomBlock>, blocks: readonly DomBlock[], title: string) {
    const masses = massesOf(kept)
    this.#kept = kept
    this.#core = holderOf(masses, CORE)
    this.#zones = new ZoneMap(masses)
    for (const block of kept)
      if (massOf(block) > 0 && this.#zones.at(block.element) === undefined)
        this.#parents.add(block.element.parentElement)
    for (const block of blocks) this.of.set(block, this.#verdict(block))
    if (!this.#begun) for (const block of kept) if (block.draft.out === undefined) this.of.set(block, 'in')
    trimEdges(this.of, title, this.#core)
  }

  #verdict(block: DomBlock): Verdict {
    const { draft, element } = block
    const within = this.#core?.contains(element) ?? false
    if (this.#begun && !this.#over && this.#core && !within)
      this.#over = (this.#core.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    this.#titled ||= draft.shape.kind === 'heading' && draft.shape.level === 1
    const verdict = draft.out ?? this.#choose(block, within)
    if (verdict !== 'in' || !isSentence(block)) return verdict
    this.#begun = true
    const parent = element.parentElement
    const before = this.#seen.get(draft.text)
    if (before !== undefined && before !== parent) return 'page'
    if (this.#seen.size < 3) this.#seen.set(draft.text, parent)
    return 'in'
  }

  #choose(block: DomBlock, within: boolean): Verdict {
    const { shape, text } = block.draft
    const zone = this.#zones.at(block.element)
    const beside = within || (shape.kind !== 'list-item' && this.#parents.has(block.element.parentElement))
    const sentence = isSentence(block)
    if (this.#kept.has(block)) return zone ?? lineCue(block) ?? (sentence || beside || !this.#over ? 'in' : 'page')
    const reads = sentence || (beside && shape.kind === 'paragraph' && widthOf(text) >= 60)
    if (zone === undefined && reads && isRunning(block) && (beside || (this.#titled && !this.#over)))
      return lineCue(block) ?? 'in'
    // Posts of other places are quoted in boxes that are called social.
    const quoted = within && shape.kind === 'quote' && (zone === undefined || zone === 'promotion')
    if (quoted && linkDensity(block) < 0.7) return 'in'
    if (!this.#begun && linkDensity(block) < 0.3 && isLead(block, zone, this.#titled)) return 'in'
    return zone ?? 'page'
  }
}

/** Whether a block is not mostly links, or has a sentence besides them: names may be linked to notes that are hidden. */
function isRunning(block: DomBlock): boolean {
  const { shape, text } = block.draft
  return linkDensity(block) < 0.5 || (shape.kind === 'paragraph' && text.length - block.linked >= 80)
}

/** Whether a block before the first sentence introduces the article, though it may end without a full stop. */
function isLead({ draft, element }: DomBlock, zone: TakenOutReason | undefined, titled: boolean): boolean {
  const width = widthOf(draft.text)
  if (draft.shape.kind === 'heading' && draft.shape.level === 1) return false
  if (titled && zone === undefined && width >= 80) return true
  return width > 50 && isLeadName(namesOf(element))
}
