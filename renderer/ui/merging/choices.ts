import { bothNotes } from '../../exchanging/merging/article-fields'
import { type Choice, takes } from '../../exchanging/merging/merge'
import { keyOfPair, type Pair, type PairOf, type Side } from '../../exchanging/merging/pair'
import type { MergeField } from '../../exchanging/merging/subjects'

/** What is taken of a pair that nobody chose for. */
export type Rule = 'later' | Side

/** What a person chose: a rule for all, and by the keys of their pairs, what they chose for some. */
export type Choices = { rule: Rule; single: ReadonlyMap<string, Choice> }

/** What is chosen before anybody chose: the later of each. Of notes on articles it is all that stands in either. */
export const NOTHING_CHOSEN: Choices = { rule: 'later', single: new Map() }

/** What is taken of a pair. */
export function choiceFor({ rule, single }: Choices, pair: Pair): Choice {
  const chosen = single.get(keyOfPair(pair))
  if (chosen !== undefined) return chosen
  if (rule !== 'later') return rule
  return pair.of === 'article' ? wholeNote(pair) : pair.later
}

/** Whose note on an article has all that either has: an article is changed by much else, so that neither note is the later. */
export function wholeNote({ mine, theirs }: PairOf<'article'>): Side | 'both' {
  const note = bothNotes(mine, theirs)
  if (note === mine.note) return 'mine'
  return note === theirs.note ? 'theirs' : 'both'
}

/** Whose a field is by a choice. */
export function isFrom(side: Side, choice: Choice, field: MergeField): boolean {
  return choice === 'both' || takes(choice, field) === (side === 'theirs')
}

/** The choices with another one for this pair. */
export function choosing({ rule, single }: Choices, pair: Pair, choice: Choice): Choices {
  return { rule, single: new Map(single).set(keyOfPair(pair), choice) }
}

/** The choices with one field of this pair taken from that side. All from one side is that side. */
export function choosingField(choices: Choices, pair: Pair, field: MergeField, side: Side): Choices {
  const before = choiceFor(choices, pair)
  const fields: readonly MergeField[] = pair.fields
  const taken = fields.filter((one) => (one === field ? side === 'theirs' : takes(before, one)))
  if (taken.length === 0) return choosing(choices, pair, 'mine')
  return choosing(choices, pair, taken.length === fields.length ? 'theirs' : new Set(taken))
}
