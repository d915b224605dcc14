import type { Passage } from '../domain/passages'
import { codePointsOf } from './code-points'
import { type PlainSource, plainSource } from './plain-source'

/** One way to count in a plain text: the text that is counted in, and the article's text that it makes. */
export type TextReading = {
  text: string
  source: PlainSource
  /** A passage that was counted so, in UTF-16 code units of `text`; null where the text has no such passage. */
  rangeOf: (counted: Passage) => Passage | null
}

/**
 * The ways in which programs count in a plain text: in code points, as the formats that give texts with positions want it,
 * or in UTF-16 code units; with a line end of two characters as two, or, since they read it so, as one. The first is the
 * right one, and only those that differ in this text are here. All make the same article.
 */
export function textReadings(text: string): [TextReading, ...TextReading[]] {
  const folded = text.replaceAll('\r\n', '\n')
  return folded === text ? inBothUnits(text) : [...inBothUnits(text), ...inBothUnits(folded)]
}

function inBothUnits(text: string): [TextReading, ...TextReading[]] {
  const points = codePointsOf(text)
  const source = plainSource(text)
  const reading = (length: number, toUtf16: (offset: number) => number): TextReading => ({
    text,
    source,
    rangeOf: ({ start, end }) =>
      start >= 0 && start < end && end <= length ? { start: toUtf16(start), end: toUtf16(end) } : null,
  })
  const inPoints = reading(points.length, points.toUtf16)
  return points.length === text.length ? [inPoints] : [inPoints, reading(text.length, (offset) => offset)]
}

/** The readings with those in front that `fits` finds right for more of `items`; the order stays where it finds as many. */
export function byFits<Item>(
  readings: readonly [TextReading, ...TextReading[]],
  items: readonly Item[],
  fits: (reading: TextReading, item: Item) => boolean,
): [TextReading, ...TextReading[]] {
  const counted = readings.map((reading) => ({
    reading,
    count: items.filter((item) => fits(reading, item)).length,
  }))
  counted.sort((a, b) => b.count - a.count)
  const [first = readings[0], ...others] = counted.map(({ reading }) => reading)
  return [first, ...others]
}
