/**
 * How well a heading says what a title says: 2 where they are the same letters and figures, more than 1 where the
 * title begins with it and names something else after a sign, 1 where the one holds the other, 0 where neither does.
 */
export function agreement(heading: string, title: string): number {
  const [a, b] = [bare(heading), bare(title)]
  if (a === '' || b === '') return 0
  if (a === b) return 2
  if (a === bare(title.split(PARTS)[0] ?? '')) return 1.5
  const isPart = (a.length > 8 && b.includes(a)) || (b.length > 8 && a.includes(b) && a.length < b.length * 2.5)
  return isPart || (b.endsWith(a) && title.endsWith(` ${heading}`)) ? 1 : 0
}

/** What parts a title from the site's name and its sections. */
const PARTS = /\s+[|–—\-·•»«/]+\s+/u

/** The heading that says most exactly what one of the titles says, the first of several; undefined where none agrees. */
export function mostAlike<Heading extends { text: string }>(
  headings: readonly Heading[],
  titles: readonly string[],
): { heading: Heading; score: number } | undefined {
  let best: { heading: Heading; score: number } | undefined
  for (const heading of headings) {
    const score = Math.max(0, ...titles.map((title) => agreement(heading.text, title)))
    if (score > (best?.score ?? 0)) best = { heading, score }
  }
  return best
}

/** Whether a heading of several longer words has `share` of them from a title: the same headline in other words. */
export function sharesWords(heading: string, title: string, share = 1 / 3): boolean {
  const long = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const known = new Set(long(title))
  const own = long(heading)
  return own.length > 1 && own.filter((word) => known.has(word)).length >= share * own.length
}

/** A title's letters and figures alone, in lower case. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
