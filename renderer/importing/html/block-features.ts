import type { DomBlock } from './block-writer'

/** Punctuation that ends a sentence, in Latin, CJK, Arabic, Devanagari and Armenian script, and what may close after it. */
const ENDS = /[.!?…。！？؟۔।։:]["'”’»«)\]›」』]*(?:\s*\[\d+\])*$/u
const INSIDE = /[.!?…。！？؟۔।։，、,;；،](?:["'”’»)\]]*)(?:\s|$)|[。！？，、]/gu

/** The share of a block's text that is links, from 0 to 1. */
export function linkDensity({ draft, linked }: Pick<DomBlock, 'draft' | 'linked'>): number {
  return draft.text.length === 0 ? 0 : Math.min(1, linked / draft.text.length)
}

/** Whether a block reads as one or more whole sentences rather than a label, in any language: by length and punctuation. */
export function isSentence(block: Pick<DomBlock, 'draft'>): boolean {
  const { text } = block.draft
  const width = widthOf(text)
  if (width >= 200) return true
  return width >= 40 && ENDS.test(text.slice(-100)) && (text.match(INSIDE)?.length ?? 0) > 0
}

/** A text's length as if it were Latin: a CJK character says about as much as three letters. */
export function widthOf(text: string): number {
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  return text.length + 2 * wide
}

/** How much running text there is in a block: its width where it is mostly not links, otherwise nothing. */
export function massOf(block: Pick<DomBlock, 'draft' | 'linked'>): number {
  const { draft } = block
  if (draft.out !== undefined || draft.shape.kind === 'heading') return 0
  const density = linkDensity(block)
  return density < 0.5 && isSentence(block) ? widthOf(draft.text) * (1 - density) : 0
}
