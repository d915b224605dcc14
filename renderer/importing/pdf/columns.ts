import type { Line } from './line'

/** Lines on one height that were drawn after each other: a row of cells, or of a line's parts. */
type Row = readonly Line[]

/** The space between two columns as the rows so far leave it. */
type Gutter = { from: number; to: number }

/** So many rows, and so many words in a cell on average, make columns of prose; fewer are a table. */
const LEAST_ROWS = 3
const LEAST_WORDS = 4

/** Parts of a row that are closer than this, in times their size, are one line. */
const WIDEST_GAP = 2.5

/**
 * Lines in the order of reading, where a page was drawn straight across its columns: each column after the one before it.
 * Rows of a table become one line, their cells parted by a bar. A page drawn column by column stays as it is.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const rows = rowsOf(lines)
  const ordered: Line[] = []
  let index = 0
  while (index < rows.length) {
    const columns = columnsFrom(rows, index)
    const end = columns?.end ?? index + 1
    if (columns?.lines) ordered.push(...columns.lines)
    else for (const row of rows.slice(index, end)) ordered.push(joined(row, columns !== null))
    index = end
  }
  return ordered
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && isBeside(before, line)) row.push(line)
    else rows.push([line])
  }
  return rows
}

function isBeside(before: Line, line: Line): boolean {
  if (before.turn !== line.turn || before.rtl !== line.rtl || line.start < before.end) return false
  return Math.abs(before.y - line.y) < Math.min(before.size, line.size) * 0.3
}

/**
 * The columns that begin with the row of that index, and the index of the row after them: of prose, whose `lines` are given in
 * order, or of a table. Null where none do.
 */
function columnsFrom(rows: readonly Row[], start: number): { lines: Line[] | null; end: number } | null {
  const first = rows[start] ?? []
  if (first.length < 2) return null
  const gutters = first.slice(1).map((line, index): Gutter => ({ from: first[index]?.end ?? 0, to: line.start }))
  const columns: Line[][] = first.map((line) => [line])
  let full = 1
  let end = start + 1
  while (end < rows.length) {
    const row = rows[end] ?? []
    if (!follows(rows[end - 1]?.[0], row[0]) || !fits(row, gutters)) break
    for (const line of row) columns[columnOf(line, gutters)]?.push(line)
    if (row.length > 1) full += 1
    end += 1
  }
  const isProse = columns.every((column) => {
    return column.reduce((sum, line) => sum + line.text.split(' ').length, 0) >= column.length * LEAST_WORDS
  })
  if (full >= LEAST_ROWS && isProse) return { lines: columns.flat(), end }
  // A single row has no columns: its gaps are what justified lines and tabulators leave.
  return full >= 2 && full === end - start ? { lines: null, end } : null
}

function follows(before: Line | undefined, line: Line | undefined): boolean {
  if (!before || !line || before.turn !== line.turn) return false
  return line.y > before.y && line.y - before.y < 4 * Math.max(before.size, line.size)
}

function columnOf(line: Line, gutters: readonly Gutter[]): number {
  return gutters.filter((gutter) => line.start >= (gutter.from + gutter.to) / 2).length
}

/** Whether a row's parts lie in columns; the gutters are narrowed to what it leaves of them. */
function fits(row: Row, gutters: Gutter[]): boolean {
  const narrowed = gutters.map((gutter) => {
    const middle = (gutter.from + gutter.to) / 2
    const ends = row.filter((line) => line.start < middle).map((line) => line.end)
    const starts = row.filter((line) => line.start >= middle).map((line) => line.start)
    return { from: Math.max(gutter.from, ...ends), to: Math.min(gutter.to, ...starts) }
  })
  if (narrowed.some((gutter) => gutter.to - gutter.from < (row[0]?.size ?? 0) * 0.5)) return false
  gutters.splice(0, gutters.length, ...narrowed)
  return true
}

/** What stands before an item of a list, however far. */
const MARKER = /^(?:\p{P}|\p{S}|[([]?[\p{L}\p{N}]{1,4}[.)\]])$/u

function joined(row: Row, inTable: boolean): Line {
  const [first, ...others] = row
  if (!first) throw new Error('A row needs a line')
  const line = { ...first }
  for (const part of others) {
    const apart = inTable && part.start - line.end > WIDEST_GAP * part.size && !MARKER.test(line.text)
    line.text += (apart ? ' | ' : ' ') + part.text
    line.end = part.end
    line.cells ||= apart
    line.uniform &&= part.uniform && part.font === first.font
  }
  return line
}
