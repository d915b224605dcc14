import { type MentionTarget, mentionName, mentionOf, pictureOf } from '../../domain/note-link'

const ATX = /^( {0,3})(#{1,6})(?=[ \t]|$)/
const UNDERLINE = /^ {0,3}(?:(=)+|-+)[ \t]*$/
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
/** Lines that no underline makes a heading of: blank, or surely a block of another kind. */
const NO_PARAGRAPH = /^(?:[ \t]*$| {0,3}(?:#{1,6}(?:[ \t]|$)|>|[-*+][ \t]+\S|([-*_])[ \t]*(?:\1[ \t]*){2,}$))/
/** Lines that may belong to a paragraph or to none, by what is above them. */
const PERHAPS_PARAGRAPH = /^(?: {4}|[ ]{0,3}(?:\t|\d{1,9}[.)]|[-*+][ \t]*$|<))/

/** HTML that goes on to a mark of its own, over blank lines (CommonMark 0.31, HTML blocks 1 to 5), and that mark. */
const LONG_HTML: readonly { start: RegExp; end: RegExp; close: string }[] = [
  {
    start: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    end: /<\/(?:script|pre|style|textarea)>/i,
    close: '</pre>',
  },
  { start: /^ {0,3}<!--/, end: /-->/, close: '-->' },
  { start: /^ {0,3}<\?/, end: /\?>/, close: '?>' },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/, close: ']]>' },
  { start: /^ {0,3}<![a-z]/i, end: />/, close: '>' },
]

/** Writes a mention, which had the name `last` in the note, as Markdown within a line. */
type WriteMention = (target: MentionTarget, last: string) => string

/**
 * A note's Markdown as it may stand in a larger document: its headings `lower` levels down, so that they belong to
 * what they are a note on, and code or HTML that was left open closed, so that it swallows nothing that follows. What is
 * only within the library goes by its name: a mention as `write` has it, a picture by its own.
 */
export function embedNote(note: string, lower: number, write: WriteMention): string {
  const lines: string[] = []
  let open: { end: RegExp; close: string } | null = null
  for (const line of note.replace(/\r\n?/g, '\n').split('\n')) {
    if (open !== null) {
      lines.push(line)
      if (open.end.test(line)) open = null
      continue
    }
    const fence = FENCE.exec(line)?.[1]
    const html = LONG_HTML.find(({ start }) => start.test(line))
    // Raw HTML goes on to a blank line and would hide what opens here.
    if ((fence !== undefined || html !== undefined) && followsTag(lines)) lines.push('')
    const level = underlinedLevel(line, lines.at(-1))
    if (fence !== undefined) {
      open = { end: new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`), close: fence }
      lines.push(line)
    } else if (html !== undefined) {
      if (!html.end.test(line)) open = html
      lines.push(line)
    } else if (level > 0 && !PERHAPS_PARAGRAPH.test(lines.at(-1) ?? '')) {
      lines.push(`${marks(level + lower)} ${(lines.pop() ?? '').trim()}`)
    } else if (level > 0) lines.push('', line)
    else {
      const lowered = line.replace(ATX, (_, indent: string, written: string) => indent + marks(written.length + lower))
      lines.push(withNames(lowered, write))
    }
  }
  if (open !== null) lines.push(open.close)
  return lines.join('\n')
}

/** A span of code, which stays as it is, or a link or picture whose address is within the library. */
const WITHIN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|!?\[((?:\\.|[^\\\]])*)\]\((quoth:[^\s()]+)(?: "[^"]*")?\)/g

function withNames(line: string, write: WriteMention): string {
  return line.replace(WITHIN, (found: string, _ticks: unknown, words: string | undefined, url: string | undefined) => {
    if (words === undefined || url === undefined) return found
    const target = mentionOf(url)
    if (target === null) return pictureOf(url) === null ? found : words
    return write(target, mentionName(target.kind, words))
  })
}

/** Whether a line since the last blank one may have begun HTML. */
function followsTag(lines: readonly string[]): boolean {
  const blank = lines.findLastIndex((line) => line.trim() === '')
  return lines.slice(blank + 1).some((line) => /^ {0,3}</.test(line))
}

/** The level of the heading that `line` makes of the line before it, 1 or 2; 0 where it underlines nothing. */
function underlinedLevel(line: string, before: string | undefined): number {
  const underline = UNDERLINE.exec(line)
  if (underline === null || before === undefined || NO_PARAGRAPH.test(before)) return 0
  return underline[1] === undefined ? 2 : 1
}

function marks(level: number): string {
  return '#'.repeat(Math.min(6, level))
}
