import type { StyleShape } from './styles'

/** What holds in a group, and in those inside it until they say otherwise. */
export type Group = {
  /** Where its text goes; `none` for what is no part of the body. */
  into: 'body' | 'none' | 'info' | 'fonts' | 'styles' | 'title' | 'author' | 'instruction' | 'number' | 'note'
  font: number
  bold: boolean
  italic: boolean
  hidden: boolean
  /** How many characters stand in for one that \u gives. */
  skip: number
  /** Whether the group began with \*: what it holds may be passed over by whoever doesn't know it. */
  optional: boolean
  /** Set where this very group is a field (its address), or the result of one (where that begins). */
  field?: { href?: string }
  resultFrom?: number
}

/** What a paragraph is; \pard sets it back. */
export type ParagraphState = { shape: StyleShape; listed: boolean; level: number; number: string; inTable: boolean }

/** The state that a document begins with. */
export function firstGroup(): Group {
  return { into: 'body', font: -1, bold: false, italic: false, hidden: false, skip: 1, optional: false }
}

/** A paragraph as \pard leaves it. */
export function plainParagraph(): ParagraphState {
  return { shape: undefined, listed: false, level: 0, number: '', inTable: false }
}
