import type { Block, Mark } from '../domain/article'

type WithoutSpan<Kind> = Kind extends unknown ? Omit<Kind, 'start' | 'end' | 'marks'> : never

/** What a block is, apart from where it stands. */
export type BlockShape = WithoutSpan<Block>

/** A block on its way into an article: its own text, and marks in UTF-16 units from the start of that text. */
export type Draft = { shape: BlockShape; text: string; marks: readonly Mark[] }

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
  return { shape: draft.shape, text: trimmed, marks }
}

/** The canonical text that tidied drafts make, and its blocks. No drafts make an empty text, which is no article. */
export function assemble(drafts: readonly Draft[]): { text: string; blocks: Block[] } {
  let start = 0
  const blocks = drafts.map((draft): Block => {
    const from = start
    const end = from + draft.text.length
    start = end + 1
    const marks = draft.marks.map((mark): Mark => ({ ...mark, start: from + mark.start, end: from + mark.end }))
    return { ...draft.shape, start: from, end, marks }
  })
  return { text: drafts.map((draft) => draft.text).join('\n'), blocks }
}
