/**
 * The one place where offsets change their unit. Quoth, Hypothesis and Recogito count UTF-16 code units; W3C Web
 * Annotation, REFI-QDA and brat count Unicode code points. Line breaks, combining marks and joined emoji are no special
 * case: each of their code points counts. Half of a surrogate pair on its own counts as one, as it does in UTF-8, where
 * U+FFFD is written for it.
 */
export type CodePoints = {
  /** The text's length in code points. */
  length: number
  /** A UTF-16 offset in code points; one between the halves of a pair counts as the pair's start. */
  fromUtf16: (offset: number) => number
  /** An offset in code points as a UTF-16 offset. */
  toUtf16: (offset: number) => number
}

/** Converts offsets into `text` both ways: one pass over the text, then the logarithm of its pairs for an offset. */
export function codePointsOf(text: string): CodePoints {
  const pairs = pairsIn(text)
  return {
    length: text.length - pairs.length,
    fromUtf16: (offset) => offset - countWhere(pairs, (start) => start < offset),
    toUtf16: (offset) => offset + countWhere(pairs, (start, before) => start - before < offset),
  }
}

/** Where each surrogate pair of `text` starts, in UTF-16 code units. */
function pairsIn(text: string): number[] {
  const starts: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHigh(text.charCodeAt(i)) || !isLow(text.charCodeAt(i + 1))) continue
    starts.push(i)
    i += 1
  }
  return starts
}

/** How many of the pairs lie before an offset; `isBefore` holds for the first ones and for no others. */
function countWhere(pairs: readonly number[], isBefore: (start: number, index: number) => boolean): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(pairs[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
