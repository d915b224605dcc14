import type { Annotation } from '../../domain/annotation'
import type { MergeField } from './fields'
import type { Pair, Side } from './pair'

/** What is made of a pair: one side as it is, or mine with these fields of theirs. */
export type Choice = Side | ReadonlySet<MergeField>

/**
 * The annotation that a choice makes of a pair: mine itself where nothing is taken. What is taken whole and was the later
 * keeps its time, so that what its maker changes after that is later still; anything else was made at `now`.
 */
export function mergePair({ mine, theirs, fields }: Pair, choice: Choice, now: number): Annotation {
  const taken = fields.filter((field) => choice === 'theirs' || (choice !== 'mine' && choice.has(field)))
  if (taken.length === 0) return mine
  const isTheirs = taken.length === fields.length && theirs.updated >= mine.updated
  return { ...taking(mine, theirs, new Set(taken)), updated: isTheirs ? theirs.updated : now }
}

function taking(mine: Annotation, theirs: Annotation, taken: ReadonlySet<MergeField>): Annotation {
  const from = (field: MergeField) => (taken.has(field) ? theirs : mine)
  const { id, article, revision, created, updated, deleted } = mine
  const { anchor, continued } = from('passage')
  const { speaker } = from('speaker')
  const { via } = from('via')
  const { speech } = from('speech')
  const { verdict } = from('verdict')
  const { claimType } = from('claimType')
  const { confidence } = from('confidence')
  const { wording } = from('wording')
  const { checkWorthiness } = from('checkWorthiness')
  const { evidence } = from('evidence')
  return {
    id,
    article,
    revision,
    kind: from('kind').kind,
    anchor,
    ...(continued === undefined ? {} : { continued }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(via === undefined ? {} : { via }),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(claimType === undefined ? {} : { claimType }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(wording === undefined ? {} : { wording }),
    ...(checkWorthiness === undefined ? {} : { checkWorthiness }),
    ...(evidence === undefined ? {} : { evidence }),
    note: from('note').note,
    tags: from('tags').tags,
    created,
    updated,
    deleted,
  }
}
