import type { Incoming } from '../incoming'
import { type GrowingAnnotation, SourceCollection } from '../source-collection'
import { type ClippingKind, clippingKind, clippingTime } from './clipping-words'

/** One clipping; `location` is where it is in the book, in whatever the Kindle counts: the last number that it gives. */
type Clipping = {
  title: string
  kind: ClippingKind
  location: { start: number; end: number } | null
  time: number | undefined
  text: string
  /** Whether its kind is a guess, since its language is none that is known. */
  isGuess: boolean
}

const RULE = /^={10}[ \t]*$/m

/** Whether a text is a Kindle's “My Clippings.txt”: some clipping is of a known language, or all have the shape of one. */
export function isKindleClippings(text: string): boolean {
  if (!RULE.test(text)) return false
  const parts = text.slice(0, 20_000).split(RULE)
  if (blocksOf(parts).some((block) => clippingIn(block)?.isGuess === false)) return true
  // What is behind the last rule may be no whole clipping.
  const whole = blocksOf(parts.slice(0, -1))
  return whole.length > 0 && whole.every((block) => clippingIn(block) !== null)
}

/**
 * What “My Clippings.txt” of a Kindle holds, in any of its languages, by book. A note is written after the highlight that
 * it is on, at its end: it becomes that one's. Bookmarks hold no words. Clippings in other languages are taken for highlights.
 */
export function readKindle(text: string): Incoming {
  const sources = new SourceCollection()
  const highlights = new Map<string, { clipping: Clipping; annotation: GrowingAnnotation }[]>()
  const blocks = blocksOf(text.split(RULE))
  const clippings = blocks.flatMap((block) => clippingIn(block) ?? [])
  for (const clipping of clippings) {
    if (clipping.kind !== 'highlight' || clipping.text === '') continue
    const annotation: GrowingAnnotation = {
      kind: 'highlight',
      passages: [{ exact: clipping.text }],
      ...(clipping.time === undefined ? {} : { created: clipping.time, updated: clipping.time }),
    }
    sources.at(undefined, clipping.title).annotations.push(annotation)
    const known = highlights.get(clipping.title)
    if (known === undefined) highlights.set(clipping.title, [{ clipping, annotation }])
    else known.push({ clipping, annotation })
  }
  let alone = 0
  for (const note of clippings) {
    if (note.kind !== 'note' || note.text === '') continue
    const on = highlights.get(note.title)?.findLast(({ clipping }) => isOn(note, clipping))
    if (on === undefined) alone += 1
    else {
      const before = on.annotation.note
      on.annotation.note = before === undefined ? note.text : `${before}\n\n${note.text}`
      on.annotation.kind = 'note'
    }
  }
  const count = (counts: (clipping: Clipping) => boolean) => clippings.filter(counts).length
  const bookmarks = count(({ kind }) => kind === 'bookmark')
  const wordless = count(({ kind, text: words }) => kind !== 'bookmark' && words === '')
  const guessed = count(({ isGuess, text: words }) => isGuess && words !== '')
  const unread = blocks.length - clippings.length
  return {
    sources: sources.all(),
    codes: [],
    leftOut: [
      ...(alone === 0 ? [] : [`Notes on no highlight: ${alone}.`]),
      ...(bookmarks === 0 ? [] : [`Bookmarks, which hold no words: ${bookmarks}.`]),
      ...(wordless === 0
        ? []
        : [`Clippings without their words, as a Kindle keeps them beyond a publisher’s limit: ${wordless}.`]),
      ...(guessed === 0 ? [] : [`Clippings in a language that Quoth doesn’t know, taken for highlights: ${guessed}.`]),
      ...(unread === 0 ? [] : [`Clippings that can’t be read: ${unread}.`]),
    ],
  }
}

function isOn({ location }: Clipping, highlight: Clipping): boolean {
  if (location === null || highlight.location === null) return false
  return highlight.location.start <= location.end && location.end <= highlight.location.end
}

/** What stands between rules, without white space in front, but for what is blank. */
function blocksOf(parts: readonly string[]): string[] {
  return parts.map((part) => part.replace(/\r\n?/g, '\n').replace(/^[\s\ufeff]+/, '')).filter((block) => block !== '')
}

function clippingIn(block: string): Clipping | null {
  const [title = '', details = '', ...rest] = block.split('\n')
  const known = details.startsWith('-') ? clippingKind(details) : undefined
  // In any language it says where and, behind a bar, when.
  if (known === undefined && !/^- .*\|/.test(details)) return null
  const text = wordsIn(rest.join('\n'))
  const kind = known ?? (text === '' ? 'bookmark' : 'highlight')
  const isGuess = known === undefined
  return { title: titleOf(title), kind, location: locationIn(details), time: clippingTime(details), text, isGuess }
}

/** Where the publisher's limit is reached, a Kindle says so in angle brackets, in its language, instead of the words. */
function wordsIn(written: string): string {
  return written
    .replace(/<[^<>]*clipping limit[^<>]*>/i, '')
    .trim()
    .replace(/^<[^<>/="]+\s[^<>/="]+>$/, '')
}

/** The title without the author, who stands in brackets at the end. */
function titleOf(line: string): string {
  return line
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s*\([^()]*\)$/, '')
    .trim()
}

/** Where a clipping is: the last of page and location that is given before the date, which is after the last bar. */
function locationIn(details: string): Clipping['location'] {
  const parts = details.split('|')
  const places = (parts.length > 1 ? parts.slice(0, -1) : parts).join('|').match(/\d+(?:\s*[-–]\s*\d+)?/g)
  const [first = '', last = first] = (places?.at(-1) ?? '').split(/\s*[-–]\s*/)
  if (first === '') return null
  // Old Kindles leave out what both ends have in common: 1203-07.
  const end = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return { start: Number(first), end: Number(end) }
}
