import type { Edit } from '../../domain/change'
import { byId, type Registry } from '../../domain/registry'
import { bothNotes } from './article-fields'
import { type Choice, mergePair } from './merge'
import type { Pair, PairOf } from './pair'

/** The edit that makes of a pair what is chosen; none where nothing is taken. */
export function editsOfPair(pair: Exclude<Pair, { of: 'term' }>, choice: Choice, now: number): Edit[] {
  switch (pair.of) {
    case 'article': {
      const { mine: before, theirs } = pair
      const joined = { ...before, note: bothNotes(before, theirs), updated: now }
      const after = choice === 'both' ? joined : mergePair(pair, choice, now)
      return after.note === before.note ? [] : [{ table: 'articles', before, after }]
    }
    case 'speaker': {
      const [before, after] = [pair.mine, mergePair(pair, choice, now)]
      return after === before ? [] : [{ table: 'speakers', before, after }]
    }
    case 'code': {
      const [before, after] = [pair.mine, mergePair(pair, choice, now)]
      return after === before ? [] : [{ table: 'codes', before, after }]
    }
    case 'annotation': {
      const [before, after] = [pair.mine, mergePair(pair, choice, now)]
      return after === before ? [] : [{ table: 'annotations', before, after }]
    }
  }
}

/** The edits that make of pairs of terms what is chosen for each: one a scale. */
export function editsOfTerms(
  pairs: readonly PairOf<'term'>[],
  choose: (pair: Pair) => Choice,
  { scales }: Pick<Registry, 'scales'>,
  now: number,
): Edit[] {
  return [...scales.values()].flatMap((before): Edit[] => {
    const merged = pairs
      .filter(({ mine }) => mine.scale === before.id)
      .map((pair) => ({ before: pair.mine, after: mergePair(pair, choose(pair), now) }))
    if (merged.every(({ before, after }) => before === after)) return []
    const after = byId(merged.map((one) => one.after))
    const terms = before.terms.map((term) => {
      const { label, tone, retired } = after.get(term.id) ?? term
      return { id: term.id, label, tone, retired }
    })
    // It is theirs where all that differed is, and made now where it is of both.
    const [updated = now, ...others] = new Set([...after.values()].map((term) => term.updated))
    return [{ table: 'scales', before, after: { ...before, terms, updated: others.length === 0 ? updated : now } }]
  })
}
