import { COMPARING } from './comparing'
import type { PairOf, Side } from './pair'
import type { MergeField, SubjectKind, Subjects } from './subjects'

/** What is made of a pair: one side as it is, mine with these fields of theirs, or, of an article, the notes of both. */
export type Choice = Side | 'both' | ReadonlySet<MergeField>

/** Whether a choice takes this field from theirs. */
export function takes(choice: Choice, field: MergeField): boolean {
  return typeof choice === 'string' ? choice === 'theirs' : choice.has(field)
}

/** Whether a choice leaves mine as it is. */
export function takesNothing(choice: Choice): boolean {
  return typeof choice === 'string' ? choice === 'mine' : choice.size === 0
}

/**
 * The record that a choice makes of a pair: mine itself where no field of theirs is taken. What is taken whole and was the
 * later keeps its time, so that what its maker changes after that is later still; anything else was made at `now`.
 */
export function mergePair<Kind extends SubjectKind>(
  { of, mine, theirs, fields }: PairOf<Kind>,
  choice: Choice,
  now: number,
): Subjects[Kind]['record'] {
  const taken = fields.filter((field) => takes(choice, field))
  if (taken.length === 0) return mine
  const isTheirs = taken.length === fields.length && theirs.updated >= mine.updated
  return { ...COMPARING[of].taking(mine, theirs, new Set(taken)), updated: isTheirs ? theirs.updated : now }
}
