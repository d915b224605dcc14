import type { Line } from './line'

/** The outer parts of a page where running heads and page numbers stand, as a share of its height. */
const MARGIN = 0.13

/** On how many of a document's pages a line must come again, at the least, to belong to the pages. */
const SHARE = 0.25

/** How many rows from a page's edge belong to the page, at most, and how far a row may shift from page to page, in points. */
const MOST_ROWS = 3
const SHIFT = 5

/** A row of more parts than these is a drawing's. */
const MOST_PARTS = 16

/** Smaller type than this, in times the usual size, set apart at the edge of a page belongs to the page. */
const SMALL = 0.8

/** A page number with what people write around it: “12”, “– 12 –”, “Page 3 of 9”, “xiv”. */
const NUMBER =
  /^[\s\-–—|[(]*(?:(?:page|p|pg|seite|s|página|pagina|pág|str|strana|strona|sida|side|страница|стр|صفحة)\.? )?(?:#+|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|z|av|из|من)\s*#+)?[\s\-–—|\])]*$/u

/** The text of a page in lines, and its height in points. */
export type PageLines = { lines: readonly Line[]; height: number }

type Candidate = { line: Line; key: string; page: number; row: number }

/** The lines that belong to the pages and not to the text on them: running heads, feet and page numbers. */
export function pageFurniture(pages: readonly PageLines[], usualSize: number): Set<Line> {
  const candidates = pages.flatMap(({ lines, height }, page) => edgeLines(lines, height, page))
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const same = byKey.get(candidate.key)
    if (same) same.push(candidate)
    else byKey.set(candidate.key, [candidate])
  }
  const least = Math.max(2, pages.length * SHARE)
  return new Set(
    candidates
      .filter(({ line, key, page, row }) => {
        if (line.text.length > 150) return false
        const near = (byKey.get(key) ?? []).filter((other) => Math.abs(other.line.y - line.y) < SHIFT)
        if (new Set(near.map((other) => other.page)).size >= least) return true
        if (row > 0) return false
        return (
          NUMBER.test(key) || countsPages(line.text, page + 1, pages.length) || isApart(line, pages[page], usualSize)
        )
      })
      .map(({ line }) => line),
  )
}

/** The lines in the margins of a page, with the number of rows between each and the edge. */
function edgeLines(lines: readonly Line[], height: number, page: number): Candidate[] {
  const level = lines.filter((line) => line.turn === 0)
  const top = [...level].sort((a, b) => a.y - b.y)
  return [top, [...top].reverse()].flatMap((sorted) => {
    const found: Candidate[] = []
    let row = -1
    let y = Number.NaN
    for (const line of sorted) {
      if (!(Math.abs(line.y - y) < 2)) row += 1
      y = line.y
      if (
        row >= MOST_ROWS ||
        found.length >= MOST_PARTS ||
        (line.y > height * MARGIN && line.y < height * (1 - MARGIN))
      )
        break
      found.push({ line, key: line.text.replace(/\d+/gu, '#').toLowerCase(), page, row })
    }
    return found
  })
}

/** Whether a line says which of how many pages this is, as browsers print at the foot of what they print. */
function countsPages(text: string, page: number, count: number): boolean {
  return new RegExp(`(?<!\\d)${page}\\s?(?:/|of|von|de|di|sur|из)\\s?${count}(?!\\d)`, 'iu').test(text)
}

/** Whether a short line in small type stands apart from all others on its page. */
function isApart(line: Line, page: PageLines | undefined, usualSize: number): boolean {
  if (line.size > usualSize * SMALL || line.text.length > 80) return false
  const distance = 2.5 * usualSize
  return (page?.lines ?? []).every(
    (other) => other.turn !== 0 || Math.abs(other.y - line.y) < 2 || Math.abs(other.y - line.y) > distance,
  )
}
