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

/** The state that a document begins with. */
export function firstGroup(): Group {
  return { into: 'body', font: -1, bold: false, italic: false, hidden: false, skip: 1, optional: false }
}

/** The state that a group begins with inside `outer`. */
export function innerGroup({ into, font, bold, italic, hidden, skip }: Group): Group {
  return { into, font, bold, italic, hidden, skip, optional: false }
}
