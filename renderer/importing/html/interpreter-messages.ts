import type { Draft } from '../draft'

/**
 * What PHP writes into a page where its script fails and nobody has turned that off, as `main.c` of its source words it:
 * `<b>Warning</b>:  … in <b>FILE</b> on line <b>NUMBER</b>`.
 */
const MESSAGE =
  /^((?:(?:Catchable|Recoverable) fatal|Fatal|Parse) error|Warning|Notice|Strict Standards|Deprecated): .+ in .+ on line \d+$/su

/** Whether a block is a message of the program that made the page. One that an article quotes is not in its bold type. */
export function isInterpreterMessage({ text, marks, shape }: Draft): boolean {
  const label = MESSAGE.exec(text)?.[1]
  if (label === undefined || shape.kind !== 'paragraph') return false
  const strong = marks.filter(({ kind }) => kind === 'strong')
  return (
    strong.some(({ start, end }) => start === 0 && end === label.length) &&
    strong.some(({ end }) => end === text.length)
  )
}
