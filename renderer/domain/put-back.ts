import type { ArticleText, Block, TakenOut } from './article'

/** The next revision of a text with all of these back in it, which were taken out of it. */
export function putAllBack(content: ArticleText, takenOut: readonly TakenOut[]): PutBack {
  let after = content
  const shifts: PutBack['shift'][] = []
  // From the end: what stands before it is where it was.
  for (const taken of content.takenOut.filter((other) => takenOut.includes(other)).reverse()) {
    const one = putBack(after, taken)
    shifts.push(one.shift)
    after = one.content
  }
  return {
    content: { ...after, revision: content.revision + 1 },
    shift: (offset) => shifts.reduce((moved, shift) => shift(moved), offset),
  }
}

/** A text with something put back into it, and by how much an offset of the text before moves to the right. */
export type PutBack = { content: ArticleText; shift: (offset: number) => number }

/**
 * The next revision of a text, with what was taken out of it (one of `content.takenOut`) back in its place as a
 * paragraph of its own. Nothing else of the text changes, so every passage in it only moves.
 */
export function putBack(content: ArticleText, taken: TakenOut): PutBack {
  const { text, blocks } = content
  const at = blocks[taken.before]?.start ?? text.length + 1
  const added = taken.text.length + 1
  const shift = (offset: number) => (offset >= at ? offset + added : offset)
  const moved = (block: Block): Block => ({
    ...block,
    start: block.start + added,
    end: block.end + added,
    marks: block.marks.map((mark) => ({ ...mark, start: mark.start + added, end: mark.end + added })),
  })
  const paragraph: Block = { kind: 'paragraph', start: at, end: at + taken.text.length, marks: [] }
  const index = content.takenOut.indexOf(taken)
  return {
    shift,
    content: {
      ...content,
      revision: content.revision + 1,
      text: at > text.length ? `${text}\n${taken.text}` : `${text.slice(0, at)}${taken.text}\n${text.slice(at)}`,
      blocks: [...blocks.slice(0, taken.before), paragraph, ...blocks.slice(taken.before).map(moved)],
      // Those before it in the original stay before the new block, those after it come after.
      takenOut: content.takenOut
        .map((other, i) => (i > index ? { ...other, before: other.before + 1 } : other))
        .filter((other) => other !== taken),
    },
  }
}
