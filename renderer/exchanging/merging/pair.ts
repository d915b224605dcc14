import { COMPARING } from './comparing'
import type { SubjectKind, Subjects } from './subjects'

/** Whose of two copies of one record: the library's own, or the one that a colleague's file has. */
export type Side = 'mine' | 'theirs'

/**
 * A colleague's copy of a record of this kind that the library has too, as it would be there: by its id there, with its
 * speakers, codes and terms, on its text. Only the `known` fields count: the file says nothing of the others.
 */
export type CopyOf<Kind extends SubjectKind> = {
  [One in Kind]: { of: One; theirs: Subjects[One]['record']; known: readonly Subjects[One]['field'][] }
}[Kind]

/** Two copies of one record that differ: in which fields, and which of them was changed last. */
export type PairOf<Kind extends SubjectKind> = {
  [One in Kind]: {
    of: One
    mine: Subjects[One]['record']
    theirs: Subjects[One]['record']
    fields: readonly Subjects[One]['field'][]
    later: Side
  }
}[Kind]

/** The same of any kind of record. */
export type Copy = CopyOf<SubjectKind>
export type Pair = PairOf<SubjectKind>

/** What differs between a record of the library and a colleague's copy; null where a person sees no difference. */
export function pairOf<Kind extends SubjectKind>(
  mine: Subjects[Kind]['record'],
  { of, theirs, known }: CopyOf<Kind>,
): PairOf<Kind> | null {
  const { keyOf } = COMPARING[of]
  const fields = known.filter((field) => keyOf(mine, field, theirs) !== keyOf(theirs, field, mine))
  const [first] = fields
  if (first === undefined) return null
  // Of two changed at the same moment both sides have to call the same one the later: what they hold decides.
  const [ours, others] =
    mine.updated === theirs.updated
      ? [keyOf(mine, first, theirs), keyOf(theirs, first, mine)]
      : [mine.updated, theirs.updated]
  return { of, mine, theirs, fields, later: ours > others ? 'mine' : 'theirs' }
}

/** By what a pair is known among all that are compared. */
export function keyOfPair({ of, mine }: Pair): string {
  return of === 'term' ? `${of} ${mine.scale} ${mine.id}` : `${of} ${mine.id}`
}
