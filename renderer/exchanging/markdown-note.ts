const ATX = /^( {0,3})(#{1,6})(?=[ \t]|$)/
const UNDERLINE = /^ {0,3}(?:(=)+|-+)[ \t]*$/
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
/** Lines that no underline makes a heading of: blank, or a block of another kind. */
const NO_PARAGRAPH = /^(?:[ \t]*$| {4}| {0,3}(?:#{1,6}(?:[ \t]|$)|>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|<|\||={1,}[ \t]*$|(?:[-*_][ \t]*){3,}$))/

/** HTML that goes on to a mark of its own, over blank lines (CommonMark 0.31, HTML blocks 1 to 5), and that mark. */
const LONG_HTML: readonly { start: RegExp; end: RegExp; close: string }[] = [
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, close: '</pre>' },
  { start: /^ {0,3}<!--/, end: /-->/, close: '-->' },
  { start: /^ {0,3}<\?/, end: /\?>/, close: '?>' },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/, close: ']]>' },
  { start: /^ {0,3}<![a-z]/i, end: />/, close: '>' },
]

/**
 * A note's Markdown as it may stand in a larger document: its headings `lower` levels down, so that they belong to
 * what they are a note on, and code or HTML that was left open closed, so that it swallows nothing that follows.
 */
export function embedNote(note: string, lower: number): string {
  const lines: string[] = []
  let open: { end: RegExp; close: string } | null = null
  let fenced = false
  for (const line of note.replace(/\r\n?/g, '\n').split('\n')) {
    if (open !== null) {
      lines.push(line)
      if (open.end.test(line)) open = null
      continue
    }
    const fence = FENCE.exec(line)?.[1]
    const html = LONG_HTML.find(({ start }) => start.test(line))
    const level = underlinedLevel(line, lines.at(-1))
    if (fence !== undefined) {
      open = { end: new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`), close: fence }
      lines.push(line)
    } else if (html !== undefined) {
      if (!html.end.test(line)) open = html
      lines.push(line)
    } else if (level > 0) lines.push(`${marks(level + lower)} ${(lines.pop() ?? '').trim()}`)
    else lines.push(line.replace(ATX, (_, indent: string, written: string) => indent + marks(written.length + lower)))
  }
  if (open !== null) lines.push(open.close)
  return lines.join('\n')
}
