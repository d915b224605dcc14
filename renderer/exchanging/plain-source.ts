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
  /** Where each block starts in `plain`. */
  const origins: number[] = []
  let at = 0
  for (const { start, end } of lines) {
    blocks.push({ kind: 'paragraph', start: at, end: at + end - start, marks: [] })
    origins.push(start)
    at += end - start + 1
  }
  const text = lines.map(({ start, end }) => plain.slice(start, end)).join('\n')
  return {
    text,
    blocks,
    passageAt: (from, to) => {
      const first = lines.findIndex(({ end }) => end > from)
      const last = lines.findLastIndex(({ start }) => start < to)
      const [block, lastBlock] = [blocks[first], blocks[last]]
      if (block === undefined || lastBlock === undefined || first > last) return null
      const start = block.start + Math.max(0, from - (origins[first] ?? 0))
      const end = Math.min(lastBlock.end, lastBlock.start + to - (origins[last] ?? 0))
      return start < end ? { start, end } : null
    },
  }
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
