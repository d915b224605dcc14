import type { Block, ParsedArticle } from '../domain/article'
import type { Passage } from '../domain/passages'

/** A plain text of another program as the text of an article, and where its passages are in that. */
export type PlainSource = {
  text: string
  blocks: Block[]
  /** The passage of the article's text for `[start, end)` of the other one, both in UTF-16 code units; null where it is blank. */
  passageAt: (start: number, end: number) => Passage | null
}

/** Makes a paragraph of each line that is not blank; line ends are those of any system. */
export function plainSource(plain: string): PlainSource {
  const lines = linesOf(plain)
  const blocks: Block[] = []
  let at = 0
  for (const { start, end } of lines) {
    blocks.push({ kind: 'paragraph', start: at, end: at + end - start, marks: [] })
    at += end - start + 1
  }
  const text = lines.map(({ start, end }) => plain.slice(start, end)).join('\n')
  const moved = (offset: number): number => {
    const index = firstEndingAt(lines, offset)
    const [line, block] = [lines[index], blocks[index]]
    // What is no line's, such as a blank one, is where the next line starts; after the last there is nothing.
    return line === undefined || block === undefined ? text.length : block.start + Math.max(0, offset - line.start)
  }
  return {
    text,
    blocks,
    passageAt: (from, to) => {
      const [start, end] = [moved(from), moved(to)]
      return start < end ? { start, end } : null
    },
  }
}

/** A passage of `text` without the line ends at its ends; null where it is nothing else. */
export function withoutLineEnds(text: string, { start, end }: Passage): Passage | null {
  let [from, to] = [start, end]
  while (from < to && text[from] === '\n') from += 1
  while (to > from && text[to - 1] === '\n') to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The index of the first line that does not end before `offset`. */
function firstEndingAt(lines: readonly Passage[], offset: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The article that a plain text is, by this name. */
export function plainArticle(title: string, { text, blocks }: PlainSource, url?: string): ParsedArticle {
  return {
    title,
    titleGuessed: false,
    ...(url === undefined ? {} : { url }),
    format: 'text',
    encoding: 'utf-8',
    words: text.split(/\s+/u).filter(Boolean).length,
    text,
    blocks,
    takenOut: [],
    warnings: [],
  }
}

/** The lines of a text that are not blank, without what ends them and without a byte-order mark. */
function linesOf(plain: string): Passage[] {
  const lines: Passage[] = []
  let start = plain.startsWith('\ufeff') ? 1 : 0
  for (const { 0: end, index } of plain.matchAll(/\r\n|[\n\r\u2028\u2029]|$/gu)) {
    if (plain.slice(start, index).trim() !== '') lines.push({ start, end: index })
    start = index + end.length
  }
  return lines
}
