import type { Passage } from '../domain/passages'
import { fail, type Result, succeed } from '../domain/result'

/** What is looked for in a text, and how. */
export type TextQuery = { words: string; isPattern: boolean; wholeWords: boolean; matchCase: boolean }

/** What was found, in reading order; `more` where there was more than is given. */
export type TextHits = { hits: readonly Passage[]; more: boolean }

/** How many hits are given: nobody goes through more, and each costs something where it is shown. */
const MOST = 10_000

/**
 * Finds words or a regular expression (JavaScript's, with Unicode; `^` and `$` are the ends of a paragraph) in a text: UTF-16
 * offsets, none of them empty. Spaces in words match any white space. Gives the reason in words where an expression can't be read. An expression may take for
 * ever, as they do, so whoever calls this must be able to end it.
 */
export function findInText(text: string, query: TextQuery): Result<TextHits, string> {
  if (query.words === '') return succeed({ hits: [], more: false })
  let pattern: RegExp
  try {
    pattern = new RegExp(sourceOf(query), query.matchCase ? 'gmu' : 'gimu')
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

/** Whether no word goes on beyond either end of a hit. */
function isWhole(text: string, start: number, end: number): boolean {
  return !isWithinWord(text, start) && !isWithinWord(text, end)
}

/** Whether a word has letters or figures on both sides of an offset. */
function isWithinWord(text: string, offset: number): boolean {
  const [before, after] = [characterBefore(text, offset), characterAt(text, offset)]
  if (!isOfWord(before) || !isOfWord(after)) return false
  return !(isUnspaced(before) || isUnspaced(after)) || !partsWords(text, offset)
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
}

function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? ' '
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(character)
}

/** Whether a character is of a script that is written without spaces between its words. */
function isUnspaced(character: string): boolean {
  return /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u.test(
    character,
  )
}

/** How much text on either side of an offset words are told apart in, in UTF-16 code units. */
const NEAR = 50

/** Whether one word ends at an offset and another begins, as the dictionaries of Intl.Segmenter have it. */
function partsWords(text: string, offset: number): boolean {
  const from = Math.max(0, offset - NEAR)
  const near = WORDS.segment(text.slice(from, offset + NEAR))
  return near.containing(offset - from)?.index === offset - from
}

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })
