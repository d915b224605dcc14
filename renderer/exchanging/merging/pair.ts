import type { Annotation } from '../../domain/annotation'
import { keyOfField, type MergeField } from './fields'

/** Whose of two copies of one annotation: the library's own, or the one that a colleague's file has. */
export type Side = 'mine' | 'theirs'

/**
 * A colleague's copy of an annotation that the library has too, as it would be there: with its speakers, codes and terms,
 * on its text. Only the `known` fields count: the file says nothing of the others.
 */
export type Copy = { theirs: Annotation; known: readonly MergeField[] }

/** Two copies of one annotation that differ: in which fields, and which of them was changed last. */
export type Pair = { mine: Annotation; theirs: Annotation; fields: readonly MergeField[]; later: Side }

/** What differs between an annotation of the library and a colleague's copy; null where a person sees no difference. */
export function pairOf(mine: Annotation, { theirs, known }: Copy): Pair | null {
  const fields = known.filter((field) => keyOfField(mine, field) !== keyOfField(theirs, field))
  const [first] = fields
  return first === undefined ? null : { mine, theirs, fields, later: laterOf(mine, theirs, first) }
}

/** Of two changed at the same moment both sides have to call the same one the later: what they hold decides. */
function laterOf(mine: Annotation, theirs: Annotation, differing: MergeField): Side {
  if (mine.updated !== theirs.updated) return mine.updated > theirs.updated ? 'mine' : 'theirs'
  return keyOfField(mine, differing) > keyOfField(theirs, differing) ? 'mine' : 'theirs'
}
