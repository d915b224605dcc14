import type { Annotation } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import type { Edit } from '../../domain/change'
import { readAnnotations, readText } from '../../storage/queries'
import type { Quoth } from '../quoth'

/** Whether these edits give an article another text than it has. */
export function revisesText(edits: readonly Edit[]): boolean {
  return edits.some(
    ({ table, before, after }) => table === 'articles' && before?.revision !== after.revision && before !== null,
  )
}

/**
 * The text that the open article has after these edits, with its annotations, on this text or another; null where they leave the text in the
 * window as it is. What was made before has to be on the disk.
 */
export async function textAfter(
  { store, database }: Quoth,
  edits: readonly Edit[],
): Promise<{ content: ArticleText; annotations: Annotation[] } | null> {
  const { open } = store.get()
  const revised = edits.find(({ table, after }) => table === 'articles' && after.id === open?.content.article)
  if (revised?.table !== 'articles' || revised.after.revision === open?.content.revision) return null
  const { id, revision } = revised.after
  const content = await readText(database, id, revision)
  if (content === undefined) return null
  const after = new Map((await readAnnotations(database, id)).map((annotation) => [annotation.id, annotation]))
  for (const edit of edits) if (edit.table === 'annotations') after.set(edit.after.id, edit.after)
  return { content, annotations: [...after.values()].filter(({ deleted }) => deleted === 0) }
}
