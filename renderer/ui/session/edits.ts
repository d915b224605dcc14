import { followed } from '../../domain/annotation-filter'
import type { Edit, Records } from '../../domain/change'
import { withAnnotationEdits } from './annotation-edits'
import type { Session } from './session'

/**
 * The session after a change: each table is copied once, however many of its records change. The filter goes with what it
 * names.
 */
export function withEdits(session: Session, edits: readonly Edit[]): Session {
  const ofAnnotations = edits.filter((edit) => edit.table === 'annotations')
  const after = withAnnotationEdits(session, ofAnnotations)
  if (ofAnnotations.length === edits.length) return after
  const speakers = withRecords(
    session.speakers,
    edits.flatMap((edit) => (edit.table === 'speakers' ? [edit.after] : [])),
  )
  const codes = withRecords(
    session.codes,
    edits.flatMap((edit) => (edit.table === 'codes' ? [edit.after] : [])),
  )
  return {
    ...after,
    filter: followed(session.filter, { speakers, codes }),
    articles: withRecords(
      session.articles,
      edits.flatMap((edit) => (edit.table === 'articles' ? [edit.after] : [])),
    ),
    speakers,
    codes,
    scales: withRecords(
      session.scales,
      edits.flatMap((edit) => (edit.table === 'scales' ? [edit.after] : [])),
    ),
    links: withRecords(
      session.links,
      edits.flatMap((edit) => (edit.table === 'links' ? [edit.after] : [])),
    ),
  }
}

function withRecords<Row extends Records[keyof Records]>(
  records: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  if (rows.length === 0) return records
  const changed = new Map(records)
  for (const row of rows) {
    if (row.deleted === 0) changed.set(row.id, row)
    else changed.delete(row.id)
  }
  return changed
}
