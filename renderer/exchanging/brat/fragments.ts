import type { Passage } from '../../domain/passages'

/**
 * The fragments that brat knows a passage by, in UTF-16 code units: a line at most each, none of them empty. They are in
 * order and don't overlap, as passages are.
 */
export function fragmentsOf(text: string, passages: readonly Passage[]): Passage[] {
  return passages.flatMap(({ start, end }) => {
    const fragments: Passage[] = []
    let from = start
    for (const line of text.slice(start, end).split('\n')) {
      if (line !== '') fragments.push({ start: from, end: from + line.length })
      from += line.length + 1
    }
    return fragments
  })
}

/** The passages that fragments were split from: what only line ends part is one. */
export function passagesOfFragments(text: string, fragments: readonly Passage[]): Passage[] {
  const passages: Passage[] = []
  for (const { start, end } of fragments) {
    const last = passages.at(-1)
    const between = last === undefined || start < last.end ? null : text.slice(last.end, start)
    if (last !== undefined && between !== null && /^[\r\n]+$/.test(between))
      passages[passages.length - 1] = { start: last.start, end }
    else passages.push({ start, end })
  }
  return passages
}
