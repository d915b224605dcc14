import { keyOfPair, type Pair } from '../../exchanging/merging/pair'
import type { Refused } from '../../exchanging/merging/refused'
import type { Rule } from './choices'
import type { Comparison } from './compare'
import { labelOfSubjects } from './subject-labels'

/** What becomes of the pairs that are not shown, as a sentence. */
export function restSentence(rest: readonly Pair[], rule: Rule): string {
  const later = rest.some(({ of }) => of === 'article')
    ? 'the later of each is taken, and of notes on articles both'
    : 'the later of each is taken'
  const taken = { later, mine: 'yours are kept', theirs: 'theirs are taken' }[rule]
  return `… and ${rest.length.toLocaleString('en')} more, which follow the choice above: ${taken}.`
}

/** So many of these pairs, by what they are of. */
export function countedPairs(pairs: readonly Pair[], count: number): string {
  const [kind, ...others] = new Set(pairs.map(({ of }) => of))
  const label = kind === undefined || others.length > 0 ? plural(count, 'item') : labelOfSubjects(kind, count)
  return `${count.toLocaleString('en')} ${label}`
}

/** What was merged, as a notice; of so many that are `refused` a name or a place was not taken. */
export function mergedNotice(taken: readonly Pair[], refused: number): string {
  const merged = `Merged ${countedPairs(taken, taken.length)}`
  if (refused === 0) return merged
  return `${merged}. ${refused === 1 ? 'One kept its name or place' : `${refused.toLocaleString('en')} kept their names or places`}.`
}

/** Why some of a pair can’t be taken, as sentences. */
export function refusalSentences(pair: Pair, refused: Refused): string[] {
  const fields = refused.get(keyOfPair(pair))
  if (fields === undefined) return []
  return [
    ...(fields.has('name')
      ? [`The name stays as you have it, since another ${labelOfSubjects(pair.of, 1)} has theirs.`]
      : []),
    ...(fields.has('parent') ? ['It stays where you have it, since it would stand under itself.'] : []),
  ]
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}

/** Why some that differed when they came can’t be merged now, as sentences; none where all can. */
export function unmergedSentences({ gone, unknown }: Pick<Comparison, 'gone' | 'unknown'>): string[] {
  const sentences: string[] = []
  if (gone > 0) {
    const which = gone === 1 ? 'One of yours is' : `${gone.toLocaleString('en')} of yours are`
    sentences.push(`${which} in the trash now, or no longer in the text.`)
  }
  if (unknown > 0) {
    const which = unknown === 1 ? 'One of theirs refers' : `${unknown.toLocaleString('en')} of theirs refer`
    sentences.push(
      `${which} to speakers, tags or verdicts that are not in your library any more: bring the file in again.`,
    )
  }
  return sentences
}
