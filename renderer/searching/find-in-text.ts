import type { Passage } from '../domain/passages'
import { fail, type Result, succeed } from '../domain/result'

/** What is looked for in a text, and how. */
export type TextQuery = { words: string; isPattern: boolean; wholeWords: boolean; matchCase: boolean }

/** What was found, in reading order; `more` where there was more than is given. */
export type TextHits = { hits: readonly Passage[]; more: boolean }

/** How many hits are given: nobody goes through more, and each costs something where it is shown. */
const MOST = 10_000

/**
 * Finds words or a regular expression (JavaScript's, with Unicode) in a text: UTF-16 offsets, none of them empty. Spaces
 * in words match any white space. Gives the reason in words where an expression can't be read. An expression may take for
 * ever, as they do, so whoever calls this must be able to end it.
 */
export function findInText(text: string, query: TextQuery): Result<TextHits, string> {
  if (query.words === '') return succeed({ hits: [], more: false })
  let pattern: RegExp
  try {
    pattern = new RegExp(sourceOf(query), query.matchCase ? 'gu' : 'giu')
  } catch (error) {
    return fail(error instanceof Error ? error.message.replace(/^.*: /u, '') : 'It is no regular expression.')
  }
  const hits: Passage[] = []
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (found === '') continue
    if (query.wholeWords && !isWhole(text, index, index + found.length)) continue
    if (hits.length === MOST) return succeed({ hits, more: true })
    hits.push({ start: index, end: index + found.length })
  }
  return succeed({ hits, more: false })
}

function sourceOf({ words, isPattern }: TextQuery): string {
  if (isPattern) return words
  return words
    .replace(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`))
    .replace(/\s+/gu, '\\s+')
}

/** Whether no letter or figure touches a hit that has one at that end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isWordAt(text, start) && isWordAt(text, start - 1)) && !(isWordAt(text, end - 1) && isWordAt(text, end))
}

function isWordAt(text: string, offset: number): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(String.fromCodePoint(text.codePointAt(offset) ?? 0x20))
}
