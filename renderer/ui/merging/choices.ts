import type { MergeField } from '../../exchanging/merging/fields'
import type { Choice } from '../../exchanging/merging/merge'
import type { Pair, Side } from '../../exchanging/merging/pair'

/** What is taken of a pair that nobody chose for. */
export type Rule = 'later' | Side

/** What a person chose: a rule for all, and by the ids of their annotations, what they chose for some. */
export type Choices = { rule: Rule; single: ReadonlyMap<string, Choice> }

/** What is chosen before anybody chose: the later of each. */
export const NOTHING_CHOSEN: Choices = { rule: 'later', single: new Map() }

/** What is taken of a pair. */
export function choiceFor({ rule, single }: Choices, { mine, later }: Pair): Choice {
  return single.get(mine.id) ?? (rule === 'later' ? later : rule)
}

/** Whose a field is by a choice. */
export function sideOf(choice: Choice, field: MergeField): Side {
  if (choice === 'mine' || choice === 'theirs') return choice
  return choice.has(field) ? 'theirs' : 'mine'
}

/** The choices with another one for this pair. */
export function choosing({ rule, single }: Choices, { mine }: Pair, choice: Choice): Choices {
  return { rule, single: new Map(single).set(mine.id, choice) }
}

/** The choices with one field of this pair taken from that side. All from one side is that side. */
export function choosingField(choices: Choices, pair: Pair, field: MergeField, side: Side): Choices {
  const before = choiceFor(choices, pair)
  const taken = pair.fields.filter((one) => (one === field ? side : sideOf(before, one)) === 'theirs')
  if (taken.length === 0) return choosing(choices, pair, 'mine')
  return choosing(choices, pair, taken.length === pair.fields.length ? 'theirs' : new Set(taken))
}
