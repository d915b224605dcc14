import { graphemeAround, splitsPair } from './grapheme'

/**
 * Where a passage stands in an article's text: a position, and the passage itself with what surrounds it, so that it
 * can be found again where the position no longer holds. The quote selector of the W3C Web Annotation model with the
 * position selector beside it. Offsets are UTF-16 code units into one revision of the canonical text, `end` exclusive.
 */
export type Anchor = { start: number; end: number; exact: string; prefix: string; suffix: string }

/** How much text is kept on either side of a passage, in UTF-16 code units; the Hypothesis client keeps as much. */
const CONTEXT = 32

/** The anchor of `text[start, end)`, which must not be empty. Offsets inside a grapheme are moved outwards. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`No passage at ${start}–${end} of ${text.length}`)
  const from = graphemeAround(text, start).start
  const to = graphemeAround(text, end).end
  let before = Math.max(0, from - CONTEXT)
  if (splitsPair(text, before)) before += 1
  let after = Math.min(text.length, to + CONTEXT)
  if (splitsPair(text, after)) after -= 1
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
  }
}

/** Whether two half-open passages share at least one character. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
