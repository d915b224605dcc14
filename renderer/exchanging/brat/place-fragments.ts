import { anchorAt } from '../../domain/anchor'
import type { Passage } from '../../domain/passages'
import type { IncomingPassage } from '../incoming'
import type { PlainSource } from '../plain-source'
import { byFits, type TextReading, textReadings } from '../text-readings'
import { passagesOfFragments } from './fragments'
import type { Textbound } from './parse-ann'

/**
 * The passages that text-bound annotations of `text` are. brat counts code points, and other programs not all of them: the
 * words at the end of a line say what it is of. Where they stand at its offsets in no reading, the words are looked for.
 */
export function passagesIn(
  text: string,
  textbounds: readonly Textbound[],
): (textbound: Textbound) => IncomingPassage[] {
  const readings = byFits(textReadings(text), textbounds, holdsWords)
  return (textbound) => {
    const wordless = textbound.text.trim() === ''
    const reading = wordless ? readings[0] : readings.find((one) => holdsWords(one, textbound))
    return reading === undefined
      ? wordsNear(readings[0], textbound)
      : passagesOfFragments(reading.text, rangesIn(reading, textbound)).flatMap((range) =>
          passageAt(reading.source, range),
        )
  }
}

function holdsWords(reading: TextReading, textbound: Textbound): boolean {
  const ranges = rangesIn(reading, textbound)
  const words = ranges.map(({ start, end }) => reading.text.slice(start, end)).join(' ')
  return ranges.length === textbound.fragments.length && plain(words) === plain(textbound.text)
}

function rangesIn(reading: TextReading, { fragments }: Textbound): Passage[] {
  return fragments.flatMap((fragment) => reading.rangeOf(fragment) ?? [])
}

function passageAt({ text, passageAt: placeOf }: PlainSource, { start, end }: Passage): IncomingPassage[] {
  const there = placeOf(start, end)
  if (there === null) return []
  const { start: from, end: to, ...quote } = anchorAt(text, there.start, there.end)
  return [{ ...quote, position: { start: from, end: to, unit: 'utf-16' } }]
}

/** The words of a line, each fragment's where its lengths part them, near where their offsets lead. */
function wordsNear({ rangeOf, source }: TextReading, { fragments, text }: Textbound): IncomingPassage[] {
  const words = partedWords(fragments, text) ?? [text]
  return words.map((exact, index) => {
    const range = rangeOf(fragments[index] ?? { start: 0, end: 0 })
    const start = range === null ? source.text.length : (source.passageAt(range.start, range.end)?.start ?? 0)
    return { exact, position: { start, end: start + exact.length, unit: 'utf-16' } }
  })
}

/** The words of each fragment, which have a space between them; undefined where they are not as long as the fragments. */
function partedWords(fragments: readonly Passage[], text: string): string[] | undefined {
  for (const letters of [[...text], text.split('')]) {
    const parts: string[] = []
    let at = 0
    for (const { start, end } of fragments) {
      parts.push(letters.slice(at, at + end - start).join(''))
      at += end - start + 1
    }
    if (at === letters.length + 1) return parts
  }
  return undefined
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
