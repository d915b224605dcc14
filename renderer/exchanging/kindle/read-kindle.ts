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
}

const RULE = /^={10}[ \t]*$/m

/** Whether a text is a Kindle's “My Clippings.txt”. */
export function isKindleClippings(text: string): boolean {
  return RULE.test(text) && clippingsIn(text.slice(0, 20_000)).length > 0
}

/**
 * What “My Clippings.txt” of a Kindle holds, in any of its languages, by book. A note is written after the highlight that
 * it is on, at its end: it becomes that one's. Bookmarks hold no words.
 */
export function readKindle(text: string): Incoming {
  const sources = new SourceCollection()
  const highlights = new Map<string, { clipping: Clipping; annotation: GrowingAnnotation }[]>()
  const clippings = clippingsIn(text)
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
  const bookmarks = clippings.filter(({ kind }) => kind === 'bookmark').length
  return {
    sources: sources.all(),
    codes: [],
    leftOut: [
      ...(alone === 0 ? [] : [`Notes on no highlight: ${alone}.`]),
      ...(bookmarks === 0 ? [] : [`Bookmarks, which hold no words: ${bookmarks}.`]),
    ],
  }
}

function isOn({ location }: Clipping, highlight: Clipping): boolean {
  if (location === null || highlight.location === null) return false
  return highlight.location.start <= location.end && location.end <= highlight.location.end
}

function clippingsIn(text: string): Clipping[] {
  return text.split(RULE).flatMap((block) => {
    const [title = '', details = '', ...rest] = block
      .replace(/\r\n?/g, '\n')
      .replace(/^[\s\ufeff]+/, '')
      .split('\n')
    const kind = details.startsWith('-') ? clippingKind(details) : undefined
    if (kind === undefined) return []
    // Where the publisher's limit is reached, a Kindle says so instead of the words.
    const words = rest
      .join('\n')
      .replace(/<[^<>]*clipping limit[^<>]*>/i, '')
      .trim()
    return [{ title: titleOf(title), kind, location: locationIn(details), time: clippingTime(details), text: words }]
  })
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
