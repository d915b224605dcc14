import { joinLines } from '../characters'

/** What joins lines: a document's own words tell which hyphens at the ends of its lines are of the word. */
export type Joiner = (lines: readonly string[]) => string

const HYPHEN = /(\p{L}[\p{L}\p{M}'’]*)[-\u2010\u00ad]$/u
const CONTINUES = /^\p{Ll}[\p{L}\p{M}]*/u

/** Words that compounds begin with, and hyphenated words hardly ever. */
const COMPOUNDS = /^(?:well|self|half|two|three)$/iu

/** How many of a document's lines end in a hyphen, at the least, where whoever set it broke words. */
const BREAKS_WORDS = 0.015

/**
 * A joiner for a document of these lines. A hyphen at the end of a line goes where the word is written without it elsewhere,
 * stays where the two are written with it; else it goes where the document breaks words, unless both are words of it.
 */
export function joinerFor(lines: readonly string[]): Joiner {
  const words = new Set<string>()
  let hyphens = 0
  for (const [index, line] of lines.entries()) {
    for (const [word] of whole(line, lines[index - 1])
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}'’]+(?:[-\u2010][\p{L}\p{M}'’]+)*/gu))
      words.add(word)
    if (HYPHEN.test(line.slice(-40))) hyphens += 1
  }
  const breaksWords = hyphens > lines.length * BREAKS_WORDS
  return ([first = '', ...rest]) => rest.reduce((text, line) => join(text, line, words, breaksWords), first)
}

/** The line without the halves of words at its ends. */
function whole(line: string, before: string | undefined): string {
  const rest = before !== undefined && HYPHEN.test(before.slice(-40)) ? line.replace(CONTINUES, '') : line
  return HYPHEN.test(rest.slice(-40)) ? rest.replace(/\S+$/u, '') : rest
}

function join(before: string, after: string, words: ReadonlySet<string>, breaksWords: boolean): string {
  const [, start] = HYPHEN.exec(before.slice(-40)) ?? []
  const [end] = CONTINUES.exec(after.slice(0, 60)) ?? []
  if (start === undefined || end === undefined) return joinLines(before, after)
  const joined = before.slice(0, -1) + after
  if (before.endsWith('\u00ad')) return joined
  const [head, tail] = [start.toLowerCase(), end.toLowerCase()]
  if (words.has(head + tail)) return joined
  if (words.has(`${head}-${tail}`) || (words.has(head) && words.has(tail))) return before + after
  return breaksWords && !COMPOUNDS.test(start) ? joined : before + after
}
