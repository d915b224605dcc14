import { plainCharacters } from '../characters'
import { type Draft, paragraph, tidy } from '../draft'
import { paragraphsOf, wrapColumn } from './hard-wrap'
import { ListCounter } from './list-counter'
import { continuesItem, listLines } from './list-lines'
import { withSubheadings } from './subheadings'

const QUOTED = /^\s*>/
/** The marks before a quoted line; between two of them stands at most a space. */
const QUOTE_MARKS = /^\s*>(?: ?>)* ?/

/** The blocks of plain text, in order, tidied; none if it holds nothing but white space. Never throws. */
export function plainTextDrafts(source: string): Draft[] {
  const lines = plainCharacters(source).split('\n')
  const items = listLines(lines)
  const stanzas = stanzasOf(lines)
  const column = wrapColumn(stanzas.map(({ start, end }) => lines.slice(start, end)))
  const counter = new ListCounter()
  const drafts: Draft[] = []
  const add = (draft: Draft): void => {
    if (draft.shape.kind !== 'list-item') counter.end()
    drafts.push(draft)
  }
  for (const { start, end } of stanzas) {
    let index = start
    while (index < end) {
      const from = index
      const item = items.get(index)
      index += 1
      if (item) {
        while (index < end && !items.has(index) && continuesItem(item, lines[index - 1] ?? '', lines[index] ?? ''))
          index += 1
        const text = [item.content, ...lines.slice(from + 1, index)].map((line) => line.trim()).join(' ')
        add({ shape: counter.next(item.indent, item.number), text, marks: [] })
        continue
      }
      const quoted = QUOTED.test(lines[from] ?? '')
      while (index < end && !items.has(index) && QUOTED.test(lines[index] ?? '') === quoted) index += 1
      const run = lines.slice(from, index)
      if (quoted) for (const text of quoteTexts(run)) add({ shape: { kind: 'quote' }, text, marks: [] })
      else for (const text of paragraphsOf(run, column)) add(paragraph(text))
    }
  }
  return withSubheadings(drafts.flatMap((draft) => tidy(draft) ?? []))
}

/** The paragraphs of quoted lines, which have blank lines and a width of their own. */
function quoteTexts(lines: readonly string[]): string[] {
  const bare = lines.map((line) => line.replace(QUOTE_MARKS, ''))
  return stanzasOf(bare).flatMap(({ start, end }) => paragraphsOf(bare.slice(start, end), null))
}

/** Runs of lines without a blank one between them, `end` exclusive. */
function stanzasOf(lines: readonly string[]): { start: number; end: number }[] {
  const stanzas: { start: number; end: number }[] = []
  let start = -1
  for (let index = 0; index <= lines.length; index += 1) {
    const blank = (lines[index] ?? '').trim() === ''
    if (!blank && start < 0) start = index
    if (blank && start >= 0) {
      stanzas.push({ start, end: index })
      start = -1
    }
  }
  return stanzas
}
