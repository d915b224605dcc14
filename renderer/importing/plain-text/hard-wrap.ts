import { joinLines } from '../characters'

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
  const width = isWrapped(lines, column)
  if (width === null) return lines.map((line) => line.trim())
  const margin = marginOf(lines)
  const paragraphs: string[] = []
  let current = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) current = line.trim()
    else if (startsParagraph(before, line, margin, width)) {
      paragraphs.push(current)
      current = line.trim()
    } else current = joinLines(current, line.trim())
  })
  paragraphs.push(current)
  return paragraphs
}

/** The column at which most of the file is wrapped, by the paragraphs that show it without doubt; null if none does. */
export function wrapColumn(stanzas: Iterable<readonly string[]>): number | null {
  const widths: number[] = []
  for (const stanza of stanzas) {
    const width = stanza.length < 3 ? null : isWrapped(stanza, null)
    if (width !== null) widths.push(width)
  }
  widths.sort((a, b) => a - b)
  return widths[widths.length >> 1] ?? null
}

/** The width of lines that an editor wrapped; null if they are not. */
function isWrapped(lines: readonly string[], column: number | null): number | null {
  if (lines.length < 2) return null
  const own = usualLongest(lines)
  if (own > WIDEST || lines.some((line) => line.length > 2 * WIDEST)) return null
  const width = Math.max(own, column ?? 0)
  if (width < NARROWEST) return null
  const margin = marginOf(lines)
  let breaks = 0
  let full = 0
  let runningOn = 0
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1] ?? ''
    const line = lines[index] ?? ''
    if (isIndented(line, margin)) continue
    breaks += 1
    if (isFull(before, line, width)) full += 1
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(line) && !ENDS_SENTENCE.test(before.trimEnd())) runningOn += 1
  }
  if (breaks === 0 || full < breaks * FULL_LINES) return null
  return column !== null || runningOn >= breaks * RUNNING_ON ? width : null
}

/** Whether the first word of `next` would not have fitted on `line`: what every editor that fills lines leaves behind. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.trimStart()
  const space = word.indexOf(' ')
  return line.trimEnd().length + 1 + (space < 0 ? word.length : space) > width
}

/** The length that 19 lines of 20 don't exceed, so that one unbreakable address doesn't set the width. */
function usualLongest(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length).sort((a, b) => a - b)
  return lengths[Math.ceil((lengths.length - 1) * 0.95)] ?? 0
}

/** A paragraph starts where its first line is indented, or where a sentence ended on a line with room for another word. */
function startsParagraph(before: string, line: string, margin: number, width: number): boolean {
  if (isIndented(line, margin)) return true
  return ENDS_SENTENCE.test(before.trimEnd()) && !isFull(before, line, width) && !/^\s*\p{Ll}/u.test(line)
}

function marginOf(lines: readonly string[]): number {
  return lines.reduce((least, line) => Math.min(least, indentOf(line)), WIDEST)
}

function isIndented(line: string, margin: number): boolean {
  return indentOf(line) >= margin + 2
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
