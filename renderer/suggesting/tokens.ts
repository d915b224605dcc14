/** A stretch of the text, in UTF-16 units, `end` exclusive. */
export type Range = { start: number; end: number }

/** A word with where it stands; a possessive ’s is left out of it. */
export type Token = Range & {
  text: string
  /** Only spaces stand between it and the word before. */
  adjacent: boolean
  /** It begins a sentence, a line or quoted words: its capital says nothing. */
  opens: boolean
  possessive: boolean
  /** Shared by all words of the same sentence, and of the same paragraph. */
  sentence: Range
  paragraph: Range
}

/** Initials and dotted abbreviations, else letters and digits with single hyphens, apostrophes and ampersands inside. */
const WORD = /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'&‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

const POSSESSIVE = /['’][sS]$/u
/** Short titles whose full stop ends no sentence. */
const DOTTED = /^(?:mr|mrs|ms|mx|dr|prof|rev|fr|st|sr|jr|hon|gov|sen|rep|gen|col|lt|sgt|capt|maj|adm|no|vs|inc|co|corp|ltd)$/iu

/** The words of a text, in order. Paragraphs are parted by line feeds. Linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let paragraph: Range = { start: 0, end: lineEnd(text, 0) }
  let sentence: Range = { start: 0, end: 0 }
  let previous: Token | undefined
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const bare = match[0].replace(POSSESSIVE, '')
    const between = text.slice(previous?.matched ?? 0, start)
    if (start > paragraph.end) paragraph = { start: between.lastIndexOf('\n') + (start - between.length) + 1, end: lineEnd(text, start) }
  }
  return tokens
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
