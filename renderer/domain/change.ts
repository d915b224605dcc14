import type { Annotation } from './annotation'
import type { Article } from './article'
import type { ClaimLink } from './claim-link'
import type { Code } from './code'
import type { Scale } from './scale'
import type { Speaker } from './speaker'

/** The records that a person's changes are made of, by table. */
export type Records = {
  articles: Article
  annotations: Annotation
  speakers: Speaker
  codes: Code
  scales: Scale
  links: ClaimLink
}

/** One record before and after a change; `before` is null where the change made it. */
export type Edit = {
  [Table in keyof Records]: { table: Table; before: Records[Table] | null; after: Records[Table] }
}[keyof Records]

/**
 * One step that a person can undo: a few records that change together or not at all. Changes of the same `strand`
 * that follow each other (the typing of one note) are undone as one. `at` is when it was made, in milliseconds since
 * 1970; no two changes of a library have the same, so it is also what a change is known by.
 */
export type Change = { at: number; label: string; edits: readonly Edit[]; strand?: string }

/** From how many records on a change is large. */
const LARGE = 500

/** Whether a change of these edits is of so many records that the window would not paint if all was done with them at once. */
export function isLarge(edits: readonly Edit[]): boolean {
  return edits.length >= LARGE
}

/** What takes `change` back. Nothing is ever erased: taking back the making of a record moves it to the trash. */
export function invert(change: Change, now: number): Change {
  return { at: change.at, label: change.label, edits: change.edits.map((edit) => invertEdit(edit, now)).reverse() }
}

function invertEdit(edit: Edit, now: number): Edit {
  switch (edit.table) {
    case 'articles':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
    case 'annotations':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
    case 'codes':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
    case 'links':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
    case 'scales':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
    case 'speakers':
      return { table: edit.table, before: edit.after, after: taken(edit, now) }
  }
}

function taken<Row extends { updated: number; deleted: number }>(
  edit: { before: Row | null; after: Row },
  now: number,
): Row {
  return edit.before === null ? { ...edit.after, updated: now, deleted: now } : { ...edit.before, updated: now }
}

/** Two changes that follow each other as one. A record that both change goes from the first's before to the second's after. */
export function join(first: Change, second: Omit<Change, 'at'>): Change {
  const edits = [...first.edits]
  for (const later of second.edits) {
    const index = edits.findIndex((edit) => edit.table === later.table && edit.after.id === later.after.id)
    const earlier = edits[index]
    if (earlier === undefined) edits.push(later)
    else edits[index] = joinEdits(earlier, later)
  }
  return { ...second, at: first.at, label: first.label, edits }
}

function joinEdits(earlier: Edit, later: Edit): Edit {
  if (earlier.table === 'articles' && later.table === 'articles') return { ...later, before: earlier.before }
  if (earlier.table === 'annotations' && later.table === 'annotations') return { ...later, before: earlier.before }
  if (earlier.table === 'speakers' && later.table === 'speakers') return { ...later, before: earlier.before }
  if (earlier.table === 'codes' && later.table === 'codes') return { ...later, before: earlier.before }
  if (earlier.table === 'links' && later.table === 'links') return { ...later, before: earlier.before }
  if (earlier.table === 'scales' && later.table === 'scales') return { ...later, before: earlier.before }
  return later
}
