import type { Line } from './line'

/**
 * Lines of one size that follow each other down one column, with the column's edges beside each, in the direction of writing.
 */
export type Flow = { lines: Line[]; edges: Edges[]; hanging: boolean }

/** Where the column begins and ends around a line, and how far apart its lines lie there, in points. */
export type Edges = { start: number; end: number; pitch: number }

/** How far down the next line of a column may be, in times its size: more, and it is another place on the page. */
const FARTHEST = 6

/** The flows that a page's lines make, in order. */
export function flowsOf(lines: readonly Line[]): Flow[] {
  const flows: Flow[] = []
  let current: Line[] = []
  let start = 0
  let end = 0
  for (const line of lines) {
    const before = current.at(-1)
    if (before && follows(before, line) && line.start < end && line.end > start) {
      current.push(line)
      start = Math.min(start, line.start)
      end = Math.max(end, line.end)
      continue
    }
    if (current.length > 0) flows.push(flowOf(current))
    current = [line]
    start = line.start
    end = line.end
  }
  if (current.length > 0) flows.push(flowOf(current))
  return flows
}

function follows(before: Line, line: Line): boolean {
  const down = line.y - before.y
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return false
  return (
    before.turn === line.turn &&
    before.rtl === line.rtl &&
    down > 0 &&
    down < FARTHEST * Math.max(before.size, line.size)
  )
}

function flowOf(lines: Line[]): Flow {
  const edges = lines.map((_, index) => edgesAt(lines, index))
  const indented = lines.filter((line, index) => line.start > (edges[index]?.start ?? 0) + line.size * 0.8).length
  return { lines, edges, hanging: indented > lines.length * 0.55 }
}

/** Lines are at most this far apart, in times their size; of a few lines nobody can tell whether they are paragraphs. */
const WIDEST_PITCH = 2.5
const WIDEST_OF_FEW = 1.6

/** How many lines before and after one show where its column begins and ends: the next may be wider or narrower. */
const AROUND = 4

function edgesAt(lines: readonly Line[], index: number): Edges {
  const near = lines.slice(Math.max(0, index - AROUND), index + AROUND + 1)
  return {
    start: Math.min(...near.map((line) => line.start)),
    end: Math.max(...near.map((line) => line.end)),
    pitch: pitchAt(lines, index),
  }
}

/** The least of the distances just before and after: between paragraphs and headings the others are wider. */
function pitchAt(lines: readonly Line[], index: number): number {
  const size = lines[index]?.size ?? 0
  let pitch = size * (lines.length < 4 ? WIDEST_OF_FEW : WIDEST_PITCH)
  for (let at = Math.max(1, index - 1); at <= Math.min(lines.length - 1, index + 3); at += 1) {
    const step = (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0)
    if (step > size * 0.9) pitch = Math.min(pitch, step)
  }
  return pitch
}
