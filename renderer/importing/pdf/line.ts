import { plainCharacters } from '../characters'
import type { Run } from './run'
import { inLogicalOrder, isRightToLeft } from './run-order'

/** A line of text on a page. `start` and `end` are where it begins and ends in the direction of its writing, in points. */
export type Line = {
  text: string
  start: number
  end: number
  y: number
  size: number
  font: string
  /** Whether all of its letters are in `font`. */
  uniform: boolean
  rtl: boolean
  /** Whether it is a row of a table, its cells parted by bars. */
  cells: boolean
  turn: number
  page: number
}

/**
 * The lines that runs make, or parts of them where they may be columns, in the order in which they are drawn; white space
 * inside them is one space.
 */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const lines: Line[] = []
  let current: Run[] = []
  let last: Run | undefined
  for (const run of runs) {
    if (last && !sameLine(last, run)) {
      push(lines, current, page)
      current = []
    }
    current.push(run)
    // A raised figure or a space says little of where the line lies.
    if (!last || current.length === 1 || (run.text.trim() !== '' && run.size >= last.size * 0.8)) last = run
  }
  push(lines, current, page)
  return withInitials(lines)
}

/** Lines with the large initial of a paragraph put back before the rest of its word. */
function withInitials(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (isInitial(line, lines[index + 1])) return []
    return before && isInitial(before, line) ? [{ ...line, text: before.text + line.text }] : [line]
  })
}

function isInitial(line: Line, next: Line | undefined): boolean {
  if (!next || !/^["“‘'«]?\p{L}$/u.test(line.text) || line.size < next.size * 1.7) return false
  const gap = next.start - line.end
  return gap > -next.size && gap < line.size * 0.5 && next.y <= line.y + 1
}

/** Wider gaps than these, in times the size of the letters, may part columns or the cells of a table. */
const WIDEST_GAP = 1.2

function sameLine(before: Run, run: Run): boolean {
  if (before.turn !== run.turn) return false
  const size = Math.max(before.size, run.size)
  if (Math.abs(run.y - before.y) > size * 0.5) return false
  const gap = Math.max(run.x - before.right, before.x - run.right)
  if (gap > WIDEST_GAP * size) return false
  // Left-to-right text that jumps back begins something else; kerning and slanted letters overlap a little.
  return before.rtl || run.rtl || run.text.trim() === '' || run.x > before.right - size
}

function push(lines: Line[], runs: readonly Run[], page: number): void {
  const words = runs.filter((run) => run.text.trim() !== '')
  if (words.length === 0) return
  const main = mainRun(words)
  const rtl = isRightToLeft(words)
  const left = Math.min(...words.map((run) => run.x))
  const right = Math.max(...words.map((run) => run.right))
  lines.push({
    text: textOf(runs, rtl),
    start: rtl ? -right : left,
    end: rtl ? -left : right,
    y: main.y,
    size: main.size,
    font: main.font,
    uniform: words.every((run) => run.font === main.font),
    rtl,
    cells: false,
    turn: main.turn,
    page,
  })
}

/** The run whose font and size most characters of the line have. */
function mainRun(runs: readonly Run[]): Run {
  const lengths = new Map<string, { run: Run; length: number }>()
  let most: { run: Run; length: number } | undefined
  for (const run of runs) {
    const key = `${run.font} ${run.size.toFixed(1)}`
    const entry = lengths.get(key) ?? { run, length: 0 }
    entry.length += run.text.length
    lengths.set(key, entry)
    if (!most || entry.length > most.length) most = entry
  }
  if (!most) throw new Error('A line needs a run')
  return most.run
}

/** Two runs stand apart as words do where the gap is wider than this, in times the size. */
const SPACE = 0.15

function textOf(runs: readonly Run[], rtl: boolean): string {
  let text = ''
  let before: Run | undefined
  for (const run of inLogicalOrder(runs, rtl)) {
    const gap = before ? Math.max(run.x - before.right, before.x - run.right) : 0
    if (before && gap > SPACE * run.size && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += ' '
    text += run.text
    if (run.text.trim() !== '') before = run
  }
  return plainCharacters(text).replace(/\s+/gu, ' ').trim()
}
