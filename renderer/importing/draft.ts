import type { Block, Mark, TakenOut, TakenOutReason } from '../domain/article'

type WithoutSpan<Kind> = Kind extends unknown ? Omit<Kind, 'start' | 'end' | 'marks'> : never

/** What a block is, apart from where it stands. */
export type BlockShape = WithoutSpan<Block>

/**
 * A block on its way into an article: its own text, and marks in UTF-16 units from the start of that text. One that is
 * `out` is none of the article's sentences: it is folded where it stands.
 */
export type Draft = { shape: BlockShape; text: string; marks: readonly Mark[]; out?: TakenOutReason }

/** A paragraph of `text` without marks. */
export function paragraph(text: string): Draft {
  return { shape: { kind: 'paragraph' }, text, marks: [] }
}

/**
 * The draft without white space around its text, on one line, its marks cut to what is left and in order; null where
 * nothing is left. Code keeps its indentation, which means something there.
 */
export function tidy(draft: Draft): Draft | null {
  const text = draft.text.replace(/[\n\t]/g, ' ')
  const trimmed = draft.shape.kind === 'code' ? text.trimEnd() : text.trim()
  if (trimmed.trim() === '') return null
  const offset = draft.shape.kind === 'code' ? 0 : text.length - text.trimStart().length
  const marks = draft.marks.flatMap((mark): Mark[] => {
    const start = Math.max(0, mark.start - offset)
    const end = Math.min(trimmed.length, mark.end - offset)
    return start < end ? [{ ...mark, start, end }] : []
  })
  // The outer of two marks first, so that a reader of the list can open them in order.
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return { ...draft, text: trimmed, marks: notTooDeep(marks) }
}

/** Deeper than any writer goes: what is marked further in would be nested for its own sake. */
const DEEPEST_MARK = 50

/** Marks in order, without those that stand inside of too many others. */
function notTooDeep(marks: readonly Mark[]): Mark[] {
  const open: Mark[] = []
  return marks.filter((mark) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= mark.start) open.pop()
    if (open.length >= DEEPEST_MARK) return false
    open.push(mark)
    return true
  })
}

/** What tidied drafts make: the canonical text, its blocks, and what was taken out of it. */
export type Assembled = { text: string; blocks: Block[]; takenOut: TakenOut[] }

/** The canonical text that tidied drafts make. Where all are taken out the text is empty, which is no article. */
export function assemble(drafts: readonly Draft[]): Assembled {
  const assembled: Assembled = { text: '', blocks: [], takenOut: [] }
  const { blocks, takenOut } = assembled
  const texts: string[] = []
  let start = 0
  for (const { shape, text, marks, out } of drafts) {
    if (out !== undefined) {
      takenOut.push({ before: blocks.length, reason: out, text })
      continue
    }
    const from = start
    const end = from + text.length
    start = end + 1
    const placed = marks.map((mark): Mark => ({ ...mark, start: from + mark.start, end: from + mark.end }))
    blocks.push({ ...shape, start: from, end, marks: placed })
    texts.push(text)
  }
  return { ...assembled, text: texts.join('\n') }
}
