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
  /** One object for all words of the same sentence, and one for those of the same paragraph. */
  sentence: Range
  paragraph: Range
}

/** Dotted abbreviations and initials, else letters and digits with single hyphens, apostrophes and ampersands inside. */
const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2011’'&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

const POSSESSIVE = /(?<=.)['’][sS]$/u

/** Short titles whose full stop ends no sentence. */
const DOTTED =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|fr|st|sr|jr|hon|gov|sen|rep|gen|col|lt|sgt|capt|maj|adm|no|vs|inc|co|corp|ltd)$/iu

/** The words of a text, in order. Paragraphs are parted by line feeds. Linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let paragraph: Range = { start: 0, end: lineEnd(text, 0) }
  let sentence: Range = { ...paragraph }
  let behind = 0
  let last = ''
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    // Far apart, all that matters of what stands between is its end.
    const between = text.slice(Math.max(behind, start - 40), start)
    const startsParagraph = tokens.length === 0 || start > paragraph.end
    const startsSentence =
      startsParagraph ||
      /[!?…]/u.test(between) ||
      (between.includes('.') && !(DOTTED.test(last) && /^\.\s+$/u.test(between)))
    if (startsParagraph) paragraph = { start: text.lastIndexOf('\n', start) + 1, end: lineEnd(text, start) }
    if (startsSentence) {
      if (!startsParagraph) sentence.end = start
      sentence = { start: startsParagraph ? paragraph.start : start, end: paragraph.end }
    }
    const bare = word.replace(POSSESSIVE, '')
    tokens.push({
      text: bare,
      start,
      end: start + bare.length,
      adjacent:
        !startsParagraph &&
        (/^[ \t\u00a0]+$/u.test(between) || (DOTTED.test(last) && /^\.[ \t\u00a0]+$/u.test(between))),
      opens: startsSentence || /[:;|]|["“„«‘'(]$/u.test(between),
      possessive: bare !== word,
      sentence,
      paragraph,
    })
    behind = start + word.length
    last = word
  }
  return tokens
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
