import type { Line } from './line'

/** The outer parts of a page where running heads and page numbers stand, as a share of its height. */
const MARGIN = 0.13

/** On how many of a document's pages a line must come again, at the least, to belong to the pages. */
const SHARE = 0.25

/** A page number with what people write around it: “12”, “– 12 –”, “Page 3 of 9”, “xiv”. */
const NUMBER =
  /^[\s\-–—|[(]*(?:(?:page|p|pg|seite|s|página|pagina|pág|str|strana|strona|sida|side|страница|стр|صفحة)\.? )?(?:#+|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|z|av|из|من)\s*#+)?[\s\-–—|\])]*$/u

/**
 * The lines that belong to the pages and not to the text on them: running heads, feet and page numbers.
 * @param heights the pages' heights in points
 */
export function pageFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): Set<Line> {
  const onPages = new Map<string, Set<number>>()
  const candidates: { line: Line; key: string; outermost: boolean }[] = []
  pages.forEach((lines, page) => {
    const height = heights[page] ?? 0
    const level = lines.filter((line) => line.turn === 0)
    const top = level.reduce((least, line) => Math.min(least, line.y), height)
    const bottom = level.reduce((most, line) => Math.max(most, line.y), 0)
    for (const line of level) {
      if (line.y > height * MARGIN && line.y < height * (1 - MARGIN)) continue
      const key = line.text.replace(/\d+/gu, '#').toLowerCase()
      candidates.push({ line, key, outermost: line.y - top < 2 || bottom - line.y < 2 })
      const set = onPages.get(key) ?? new Set()
      onPages.set(key, set.add(page))
    }
  })
  const least = Math.max(2, pages.length * SHARE)
  return new Set(
    candidates
      .filter(({ key, outermost, line }) => {
        const repeated = line.text.length < 150 && (onPages.get(key)?.size ?? 0) >= least
        return repeated || (outermost && NUMBER.test(key))
      })
      .map(({ line }) => line),
  )
}
