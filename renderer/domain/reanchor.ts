/** What is known of a passage that may have moved: its words, perhaps what surrounded them, and where they stood. */
export type Quote = { exact: string; prefix?: string; suffix?: string; start: number; end: number }

/**
 * Where the passage is now. `exact`: where it was said to be; `moved`: the same words elsewhere; `changed`: the same
 * but for white space, quotation marks and dashes; `lost`: nowhere. Offsets are UTF-16 code units, `end` exclusive.
 */
export type Found = { state: 'exact' | 'moved' | 'changed'; start: number; end: number } | { state: 'lost' }

/** Finds the passage of `quote` in `text`. Of several places the one with the best context wins, then the nearest. */
export function findQuote(text: string, quote: Quote): Found {
  return quoteFinder(text)(quote)
}

/** `findQuote` for many quotes in one text: the work that all of them share is done once, and only if it is needed. */
export function quoteFinder(text: string): (quote: Quote) => Found {
  let folded: Folded | undefined
  return (quote) => {
    if (quote.exact === '') return { state: 'lost' }
    if (text.slice(quote.start, quote.end) === quote.exact)
      return { state: 'exact', start: quote.start, end: quote.end }
    const moved = bestMatch(text, quote)
    if (moved !== null) return { state: 'moved', start: moved, end: moved + quote.exact.length }
    folded ??= fold(text)
    return findLoosely(folded, quote)
  }
}

function bestMatch(text: string, quote: Quote): number | null {
  let best: number | null = null
  let bestScore = -1
  let bestDistance = 0
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    const score = contextScore(text, at, quote)
    const distance = Math.abs(at - quote.start)
    if (score > bestScore || (score === bestScore && distance < bestDistance)) {
      best = at
      bestScore = score
      bestDistance = distance
    }
  }
  return best
}

/** How many characters of the context agree, counted outwards from the passage. */
function contextScore(text: string, at: number, { exact, prefix = '', suffix = '' }: Quote): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after++
  return before + after
}

/** Finds the passage where only its typography differs: other quotation marks, dashes or white space. */
function findLoosely(plain: Folded, quote: Quote): Found {
  const wanted = fold(quote.exact).folded.trim()
  if (wanted === '') return { state: 'lost' }
  const start = bestMatch(plain.folded, {
    exact: wanted,
    prefix: fold(quote.prefix ?? '').folded,
    suffix: fold(quote.suffix ?? '').folded,
    start: quote.start,
    end: quote.end,
  })
  if (start === null) return { state: 'lost' }
  return {
    state: 'changed',
    start: plain.offsets[start] ?? 0,
    end: (plain.offsets[start + wanted.length - 1] ?? 0) + 1,
  }
}

/** A text with one form of each typographic choice, and the offset in the text of each character that is left. */
type Folded = { folded: string; offsets: number[] }

function fold(text: string): Folded {
  const kept: string[] = []
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    const plain = /\s/u.test(character) ? ' ' : (FOLDED.get(character) ?? character)
    if (plain === ' ' && kept.at(-1) === ' ') continue
    kept.push(plain)
    offsets.push(i)
  }
  return { folded: kept.join(''), offsets }
}

const FOLDED = new Map([
  ...['“', '”', '„', '«', '»'].map((mark) => [mark, '"'] as const),
  ...['‘', '’', '‚'].map((mark) => [mark, "'"] as const),
  ...['–', '—', '‑', '−'].map((mark) => [mark, '-'] as const),
])
