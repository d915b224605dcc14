import type { Annotation } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import type { Place } from '../session/place'
import type { Session } from '../session/session'

/**
 * The annotation, as these edits leave it, at which they are shown; none where they are of no annotation. Of many it is one
 * that is looked at anyway, so that the text stays where it is: of the open article the active one, else the first from
 * where it is being read, else the last. One that went into the trash is it only where all did.
 */
export function placeOfChange(
  edits: readonly Edit[],
  { open, active, positions }: Pick<Session, 'open' | 'active' | 'positions'>,
): Annotation | undefined {
  const all = edits.flatMap((edit) => (edit.table === 'annotations' ? [edit.after] : []))
  const article = open?.content.article ?? ''
  const here = all.filter((annotation) => annotation.article === article)
  if (here.length === 0) return all.find(({ deleted }) => deleted === 0) ?? all[0]
  const live = here.filter(({ deleted }) => deleted === 0)
  const inOrder = (live.length > 0 ? live : here).sort((one, other) => one.anchor.start - other.anchor.start)
  const from = positions.get(article) ?? 0
  return (
    inOrder.find(({ id }) => id === active?.id) ?? inOrder.find(({ anchor }) => anchor.start >= from) ?? inOrder.at(-1)
  )
}

/** Whether the page that is looked at is about what these edits change: whoever takes back a merge of speakers stays with them. */
export function isOnPage(edits: readonly Edit[], { kind }: Place): boolean {
  const tables: readonly Edit['table'][] =
    kind === 'speakers' ? ['speakers'] : kind === 'codebook' ? ['codes', 'scales'] : []
  return edits.some(({ table }) => tables.includes(table))
}
