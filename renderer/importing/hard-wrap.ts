import { joinLines } from './characters'

/** Narrower text is verse, an address or a list; wider lines are whole paragraphs. In UTF-16 units. */
const NARROWEST = 40
const WIDEST = 120

/** How many of a paragraph's line ends must be where a wrapping editor would have put them. */
const FULL_LINES = 0.75

/** How many of them must run on in mid-sentence, where nothing else in the file shows that it is wrapped. */
const RUNNING_ON = 0.25

const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]{0,3}$/u

/**
 * The paragraphs that adjacent lines make. Lines that an editor broke at a column are joined; other line ends are the
 * writer's own, and each starts a paragraph. `column` is where the rest of the file is wrapped, null if that is unknown.
 */
export function paragraphsOf(lines: readonly string[], column: number | null): string[] {
  const trimmed = lines.map((line) => line.trim())
  const width = isWrapped(trimmed, column)
  if (width === null) return trimmed
  const margin = lines.reduce((least, line) => Math.min(least, indentOf(line)), WIDEST)
  const paragraphs: string[] = []
  let current = ''
  trimmed.forEach((line, index) => {
    const before = trimmed[index - 1]
    const starts = before !== undefined && startsParagraph(before, line, indentOf(lines[index] ?? '') >= margin + 2, width)
    if (before === undefined || starts) {
      if (before !== undefined) paragraphs.push(current)
      current = line
    } else current = joinLines(current, line)
  })
  paragraphs.push(current)
  return paragraphs
}

/** The column at which most of the file is wrapped, by the paragraphs that show it without doubt; null if none does. */
export function wrapColumn(stanzas: Iterable<readonly string[]>): number | null {
  const widths: number[] = []
  for (const stanza of stanzas) {
    if (stanza.length < 3) continue
    const width = isWrapped(
      stanza.map((line) => line.trim()),
      null,
    )
    if (width !== null) widths.push(width)
  }
  widths.sort((a, b) => a - b)
  return widths[widths.length >> 1] ?? null
}

/** The width of lines that an editor wrapped; null if they are not. */
function isWrapped(lines: readonly string[], column: number | null): number | null {
  const breaks = lines.length - 1
  if (breaks < 1) return null
  const own = usualLongest(lines)
  if (own > WIDEST || lines.some((line) => line.length > 2 * WIDEST)) return null
  const width = Math.max(own, column ?? 0)
  if (width < NARROWEST) return null
  let full = 0
  let runningOn = 0
  for (let index = 0; index < breaks; index += 1) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    if (isFull(line, next, width)) full += 1
    if (/^[\p{Ll}\p{Lo}]/u.test(next) && !ENDS_SENTENCE.test(line)) runningOn += 1
  }
  if (full < breaks * FULL_LINES) return null
  return column !== null || runningOn >= breaks * RUNNING_ON ? width : null
}

/** Whether the first word of `next` would not have fitted on `line`: what every editor that fills lines leaves behind. */
function isFull(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ')
  return line.length + 1 + (space < 0 ? next.length : space) > width
}

/** The length that 19 lines of 20 don't exceed, so that one unbreakable address doesn't set the width. */
function usualLongest(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b)
  return lengths[Math.ceil((lengths.length - 1) * 0.95)] ?? 0
}

function startsParagraph(before: string, line: string, indented: boolean, width: number): boolean {
  if (!ENDS_SENTENCE.test(before)) return false
  return indented || (!isFull(before, line, width) && !/^\p{Ll}/u.test(line))
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
