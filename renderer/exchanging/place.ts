import type { Passage } from '../domain/passages'
import { findQuote } from '../domain/reanchor'
import { type CodePoints, codePointsOf } from './code-points'
import type { IncomingPassage } from './incoming'

/**
 * Where an annotation's passages are in a text, in UTF-16 code units. `exact`: all where they were said to be, or where
 * only their words were said, found; `moved` and `changed` as `findQuote` says, `changed` too where some are missing.
 */
export type Placed = { state: 'exact' | 'moved' | 'changed'; passages: Passage[] } | { state: 'lost' }

/** Finds passages in one text. */
export type Placer = (passages: readonly IncomingPassage[]) => Placed

/** A placer for `text`: the work that all passages in it share is done once. */
export function placerIn(text: string): Placer {
  const points = codePointsOf(text)
  return (passages) => {
    const found = passages.map((passage) => find(text, points, passage))
    const there = found.flatMap((one) => (one.state === 'lost' ? [] : [one]))
    if (there.length === 0) return { state: 'lost' }
    const states = new Set(found.map(({ state }) => state))
    const state = states.has('lost') || states.has('changed') ? 'changed' : states.has('moved') ? 'moved' : 'exact'
    return { state, passages: there.map(({ start, end }) => ({ start, end })) }
  }
}

function find(text: string, points: CodePoints, { position, ...quote }: IncomingPassage) {
  if (position === undefined) {
    const found = findQuote(text, { ...quote, start: 0, end: 0 })
    return found.state === 'moved' ? { ...found, state: 'exact' as const } : found
  }
  const asGiven = { start: position.start, end: position.end }
  const asPoints = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) }
  const [first, second] = position.unit === 'utf-16' ? [asGiven, asPoints] : [asPoints, asGiven]
  // Where a file has no words, the position is all there is.
  if (quote.exact === '' && first.start < first.end && first.end <= text.length)
    return { ...first, state: 'exact' as const }
  const fits = [first, second].find(({ start, end }) => text.slice(start, end) === quote.exact)
  return findQuote(text, { ...quote, ...(fits ?? first) })
}
