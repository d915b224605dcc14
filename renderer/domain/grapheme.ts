/**
 * Where one character that a person sees ends and the next begins: an extended grapheme cluster (Unicode Standard Annex
 * 29, as Intl.Segmenter implements it), which may be many UTF-16 code units long.
 */

/**
 * How much text on either side of an offset is looked at, in UTF-16 code units. Intl.Segmenter takes time that grows with
 * its input, and a paragraph may be a million characters long.
 */
const NEAR = 1_000

/** The code units below this never join another to make a grapheme, but for a carriage return before a line feed. */
const FIRST_COMBINING = 0x300

/** The grapheme that `offset` lies inside, as UTF-16 offsets; empty, at the offset itself, where it lies between two. */
export function graphemeAround(text: string, offset: number): { start: number; end: number } {
  const between = { start: offset, end: offset }
  if (offset <= 0 || offset >= text.length) return between
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  if (after < FIRST_COMBINING && before < FIRST_COMBINING && !(before === 0x0d && after === 0x0a)) return between
  const start = Math.max(text.lastIndexOf('\n', offset - 2) + 1, offset - NEAR)
  const first = splitsPair(text, start) ? start - 1 : start
  const segment = GRAPHEMES.segment(text.slice(first, offset + NEAR)).containing(offset - first)
  if (segment === undefined || segment.index === offset - first) return between
  return { start: first + segment.index, end: first + segment.index + segment.segment.length }
}

/** Whether `offset` lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
