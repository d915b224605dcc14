import type { Draft } from '../draft'
import { isFurniture } from '../furniture'

/** What a heading in plain text doesn't exceed, in UTF-16 units and words; a headline may be longer than a subheading. */
const SUBHEADING = { length: 90, words: 14 }
const HEADLINE = { length: 130, words: 22 }

/** A paragraph of less than this, in UTF-16 units, is too short to tell a heading from. */
const BODY_LENGTH = 80

/** How many blocks of furniture (byline, date, caption) may stand between a headline and the story. */
const FURNITURE = 3

const STOPS = /[.,;:]["'”’»)\]]{0,3}$/u
const ELLIPSIS = /(?:\.\.\.|…)["'”’»)\]]{0,3}$/u
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}$/u

/**
 * Blocks of plain text with its headings told from its paragraphs: a headline before everything (level 1), and short
 * lines without a full stop between longer paragraphs (level 2).
 */
export function withSubheadings(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index): Draft => {
    if (draft.shape.kind !== 'paragraph') return draft
    if (index === 0) return isHeadline(drafts) ? { ...draft, shape: { kind: 'heading', level: 1 } } : draft
    return isSubheading(drafts, index) ? { ...draft, shape: { kind: 'heading', level: 2 } } : draft
  })
}

function isHeadline(drafts: readonly Draft[]): boolean {
  const [first, ...rest] = drafts.slice(0, FURNITURE + 2)
  if (!first || !readsAsHeading(first.text, HEADLINE)) return false
  return rest.some((draft) => draft.text.length > first.text.length && SENTENCE_END.test(draft.text))
}

function isSubheading(drafts: readonly Draft[], index: number): boolean {
  const text = drafts[index]?.text ?? ''
  return (
    readsAsHeading(text, SUBHEADING) &&
    isLonger(drafts[index - 1], text.length) &&
    drafts[index + 1]?.shape.kind === 'paragraph' &&
    isLonger(drafts[index + 1], text.length)
  )
}

function isLonger(draft: Draft | undefined, length: number): boolean {
  return draft !== undefined && draft.text.length > Math.max(length, BODY_LENGTH) && SENTENCE_END.test(draft.text)
}

function readsAsHeading(text: string, most: { length: number; words: number }): boolean {
  if (text.length > most.length || text.split(/\s+/u).length > most.words) return false
  if (STOPS.test(text) && !ELLIPSIS.test(text)) return false
  // A heading starts as a sentence does; what starts small goes on from somewhere.
  return /\p{L}/u.test(text) && !/^[^\p{L}\p{N}]*\p{Ll}/u.test(text) && !isFurniture(text)
}
