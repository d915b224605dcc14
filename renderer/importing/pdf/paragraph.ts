import type { Edges, Flow } from './flow'
import type { Line } from './line'

/** Lines that make one paragraph, or a heading, and whether its last line left room for another word. */
export type Paragraph = { lines: Line[]; size: number; font: string; uniform: boolean; short: boolean }

const ENDS_SENTENCE = /(?:[!?:;…。！？؟۔]|(?<!\d)[.]|[.](?!\d+$))["'”’»)\]\d*†]{0,4}$/u

/** Marks that begin an item of a list. */
export const BULLET = /^(?:[•▪▫◦●○■□‣⁃∙·–*]|[(]?(?:\d{1,3}|\p{L})[.)])\s/u

/** Whether the sentence a text ends in is complete. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-8))
}

const NO_EDGES: Edges = { start: 0, end: 0, pitch: 0 }

/** The paragraphs of a flow. */
export function paragraphsOf(flow: Flow): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let current: Line[] = []
  flow.lines.forEach((line, index) => {
    const before = flow.lines[index - 1]
    if (before && starts(before, line, flow, flow.edges[index - 1] ?? NO_EDGES)) {
      paragraphs.push(paragraphOf(current, flow))
      current = []
    }
    current.push(line)
  })
  if (current.length > 0) paragraphs.push(paragraphOf(current, flow))
  return paragraphs
}

function paragraphOf(lines: Line[], flow: Flow): Paragraph {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) throw new Error('A paragraph needs a line')
  const uniform = lines.every((line) => line.uniform && line.font === first.font)
  return {
    lines,
    size: first.size,
    font: first.font,
    uniform,
    short: (flow.edges[flow.lines.indexOf(last)]?.end ?? 0) - last.end > 4 * last.size,
  }
}

/** Whether `line` starts a paragraph, by its size, its distance, its indentation, and how the line before it ends. */
function starts(before: Line, line: Line, flow: Flow, edges: Edges): boolean {
  if (before.cells || line.cells) return true
  const size = Math.max(before.size, line.size)
  const room = edges.end - before.end
  const distance = (line.y - before.y) / Math.max(edges.pitch, size * 0.9)
  if (distance > 1.5 || (distance > 1.18 && (!runsOn(before, line) || room > 3 * size))) return true
  if (before.uniform && line.uniform && before.font !== line.font && !runsOn(before, line)) return true
  if (
    BULLET.test(line.text) &&
    (endsSentence(before.text) || BULLET.test(before.text)) &&
    line.start < before.start + size
  )
    return true
  const step = line.start - before.start
  if (flow.hanging) {
    if (step < -size * 0.8 && line.start < edges.start + size * 0.4) return true
  } else if (step > size * 0.8 && before.start < edges.start + size * 0.4 && !isCentred(line, edges)) {
    return endsSentence(before.text) || !runsOn(before, line)
  }
  // The first word of this line had room on the one before: the writer ended that one.
  const characters = Math.max(1, line.text.length)
  const space = line.text.indexOf(' ')
  const word = ((line.end - line.start) / characters) * (space < 0 ? characters : space)
  if (room < word + size) return false
  if (endsSentence(before.text)) return true
  return room > (edges.end - edges.start) * 0.4 && !runsOn(before, line)
}

/** Whether the words of `line` go on with a sentence that `before` left open. */
function runsOn(before: Line, line: Line): boolean {
  return /^\p{Ll}/u.test(line.text) || /[\p{L}][-\u00ad\u2010]$|[,(]$/u.test(before.text)
}

function isCentred(line: Line, edges: Edges): boolean {
  const left = line.start - edges.start
  const right = edges.end - line.end
  return left > line.size && Math.abs(left - right) < line.size
}
