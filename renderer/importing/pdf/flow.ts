import type { Line } from './line'

/**
 * Lines that follow each other down one column, with the column's edges in the direction of writing and the usual distance
 * from a line to the next, in points.
 */
export type Flow = { lines: Line[]; start: number; end: number; pitch: number; hanging: boolean }

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
  return before.turn === line.turn && before.rtl === line.rtl && down > 0 && down < FARTHEST * Math.max(before.size, line.size)
}

function flowOf(lines: Line[]): Flow {
  const start = Math.min(...lines.map((line) => line.start))
  const end = Math.max(...lines.map((line) => line.end))
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  const indented = lines.filter((line) => line.start > start + line.size * 0.8).length
  return { lines, start, end, pitch: usualStep(steps), hanging: indented > lines.length * 0.55 }
}

/** The lower quartile: of a page of headings and short paragraphs most steps are wider than those inside a paragraph. */
function usualStep(steps: number[]): number {
  const sorted = steps.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)] ?? 0
}
