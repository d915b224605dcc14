/** The start of a list item as a line of plain text shows it. `bullet` is the marker itself, `number` 0 without one. */
export type ListLine = { indent: number; bullet: string; number: number; content: string }

const ITEM = /^(\s*)(?:([-*•‣◦▪])|(\d{1,3})([.)]))\s+(\S.*)$/u

/**
 * The lines that are list items, by their index. One dash or number alone may start anything, so an item needs
 * another beside it, at most blank lines and its own indented lines between them; • is never anything else.
 */
export function listLines(lines: readonly string[]): ReadonlyMap<number, ListLine> {
  const found = new Map<number, ListLine>()
  let last: { index: number; item: ListLine } | null = null
  lines.forEach((line, index) => {
    const item = listLine(line)
    if (item !== null) {
      if (item.bullet === '•') found.set(index, item)
      if (last !== null && goesWith(last.item, item)) {
        found.set(last.index, last.item)
        found.set(index, item)
      }
      last = { index, item }
    } else if (last !== null && line.trim() !== '' && !continuesItem(last.item, lines[index - 1] ?? '', line))
      last = null
  })
  return found
}

/** Whether `line`, which follows `before` in the same item or is what stands below it, belongs to the item still. */
export function continuesItem(item: ListLine, before: string, line: string): boolean {
  if (before.trim() === '') return false
  const indent = line.length - line.trimStart().length
  return indent > item.indent || (before.trim().length >= 40 && /^\p{Ll}/u.test(line.trimStart()))
}

function listLine(line: string): ListLine | null {
  const match = ITEM.exec(line)
  if (!match) return null
  const [, indent = '', bullet, number, mark = '', content = ''] = match
  if (!/[\p{L}\p{N}]/u.test(content)) return null
  return { indent: indent.length, bullet: bullet ?? mark, number: Number(number ?? 0), content }
}

function goesWith(before: ListLine, after: ListLine): boolean {
  if (before.indent !== after.indent) return true
  return (
    before.bullet === after.bullet && (after.number === 0 ? before.number === 0 : after.number === before.number + 1)
  )
}
