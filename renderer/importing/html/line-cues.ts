import type { TakenOutReason } from '../../domain/article'
import { linkDensity, widthOf } from './block-features'
import type { DomBlock } from './block-writer'

/** What of a block its line alone is judged by. */
export type Line = Pick<DomBlock, 'draft' | 'linked'>

const CREDIT =
  /^[([]?(?:©|\(c\)|copyright\b|photos?\b|fotos?\b|fotografía|photographie|crédits?\b|credits?\b|image(?:s| credit| source)?\b|bild(?:er|quelle|nachweis|rechte)?\b|titelbild\b|quellen?\b|sources?\b|fonte\b|fuente\b|źródło\b|foto-?credits?\b|picture\b|graphic\b|grafik\b|video\b)\s*[^:|/]{0,25}[:|/]/iu
const COPYRIGHT = /^[([]?(?:©|\(c\)\s)/iu

/** A web or mail address and nothing else. */
const ADDRESS = /^(?:(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.\w+)$/iu

/** What the words and links of a line alone tell of it, in any place of an article; undefined where they tell nothing. */
export function lineCue(block: Line): TakenOutReason | undefined {
  const { text, shape } = block.draft
  const width = widthOf(text)
  if (ADDRESS.test(text)) return 'page'
  if (COPYRIGHT.test(text) && width < 300) return 'credit'
  if (shape.kind !== 'list-item' && width < 120 && CREDIT.test(text)) return 'credit'
  const density = linkDensity(block)
  if (density > 0.8 && width > 20 && shape.kind !== 'quote') return 'promotion'
  // “Read more: …”: a few words, a colon, and all the rest is a link.
  const label = text.slice(0, Math.max(0, text.length - block.linked)).trim()
  if (density > 0.5 && width < 250 && /[:?!»>→▶|]$/u.test(label)) return 'promotion'
  return undefined
}
