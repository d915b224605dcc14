import { graphemeAround } from '../domain/grapheme'
import type { Passage } from '../domain/passages'
import { type Found, type Quote, quoteFinder } from '../domain/reanchor'
import { type CodePoints, codePointsOf } from './code-points'
import type { IncomingPassage, IncomingPosition } from './incoming'

/**
 * Where an annotation's passages are in a text, in UTF-16 code units. `exact`: all where they were said to be, or where
 * only their words were said, found; `moved` and `changed` as `findQuote` says, `changed` too where some are missing, and
 * then `missing` says how many.
 */
export type Placed = { state: 'exact' | 'moved' | 'changed'; passages: Passage[]; missing?: number } | { state: 'lost' }

/** Finds passages in one text. */
export type Placer = (passages: readonly IncomingPassage[]) => Placed

/** A placer for `text`: the work that all passages in it share is done once. */
export function placerIn(text: string): Placer {
  const points = codePointsOf(text)
  const findQuote = quoteFinder(text)
  // Where a file has only words, it has them in their order, mostly: the next are looked for from the last ones on.
  let from = 0
  /** Where words were found last. Said again, they are those of the next place, if there is one. */
  const last = new Map<string, number>()
  const nextOf = (exact: string): number => {
    const before = last.get(exact) ?? -1
    const next = indexOfWhole(text, exact, before < from ? from : before + exact.length)
    return next === -1 && before >= from ? before : next
  }
  const find = (passage: IncomingPassage): Found => {
    const { position, prefix, suffix, exact } = passage
    if (position !== undefined) return findNear(text, points, findQuote, passage, position)
    if (exact === '') return { state: 'lost' }
    const next = prefix === undefined && suffix === undefined ? nextOf(exact) : -1
    if (next !== -1) {
      from = next
      last.set(exact, next)
      return { state: 'exact', start: next, end: next + exact.length }
    }
    const found = findQuote({ ...passage, start: 0, end: 0 })
    return found.state === 'moved' ? { ...found, state: 'exact' } : found
  }
  return (passages) => {
    const found = passages.map(find)
    const there = found.flatMap((one) => (one.state === 'lost' ? [] : [one]))
    if (there.length === 0) return { state: 'lost' }
    const states = new Set(found.map(({ state }) => state))
    const state = states.has('lost') || states.has('changed') ? 'changed' : states.has('moved') ? 'moved' : 'exact'
    const missing = found.length - there.length
    return { state, passages: there.map(({ start, end }) => ({ start, end })), ...(missing > 0 && { missing }) }
  }
}

/** Where words next stand from an offset on, and not as a part of other characters, as an e is of an é; -1 if nowhere. */
function indexOfWhole(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from)
  while (at !== -1 && !(isBetween(text, at) && isBetween(text, at + words.length))) at = text.indexOf(words, at + 1)
  return at
}

function isBetween(text: string, offset: number): boolean {
  return graphemeAround(text, offset).start === offset
}

function findNear(
  text: string,
  points: CodePoints,
  findQuote: (quote: Quote) => Found,
  quote: IncomingPassage,
  position: IncomingPosition,
): Found {
  const asGiven = { start: position.start, end: position.end }
  const asPoints = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) }
  const [first, second] = position.unit === 'utf-16' ? [asGiven, asPoints] : [asPoints, asGiven]
  // Where a file has no words, the position is all there is.
  if (quote.exact === '') {
    const isThere = first.start < first.end && first.end <= text.length
    return isThere ? { ...first, state: 'exact' } : { state: 'lost' }
  }
  const fits = [first, second].find(({ start, end }) => text.slice(start, end) === quote.exact)
  return findQuote({ ...quote, ...(fits ?? first) })
}
