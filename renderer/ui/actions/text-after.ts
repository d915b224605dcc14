import type { Annotation } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import type { Edit } from '../../domain/change'
import { readAnnotations, readText } from '../../storage/queries'
import type { Quoth } from '../quoth'

/** The text that the open article has after these edits, and its annotations; null where they leave the text as it is. */
export async function textAfter(
  { store, database, saving }: Quoth,
  edits: readonly Edit[],
): Promise<{ content: ArticleText; annotations: Annotation[] } | null> {
  const { open } = store.get()
  const revised = edits.find(
    (edit) =>
      edit.table === 'articles' &&
      edit.after.id === open?.content.article &&
      edit.after.revision !== open.content.revision,
  )
  if (revised?.table !== 'articles') return null
  const { id, revision } = revised.after
  await saving.retry()
  const content = await readText(database, id, revision)
  if (content === undefined) return null
  const after = new Map((await readAnnotations(database, id)).map((annotation) => [annotation.id, annotation]))
  for (const edit of edits) if (edit.table === 'annotations') after.set(edit.after.id, edit.after)
  const annotations = [...after.values()].filter(
    (annotation) => annotation.revision === revision && annotation.deleted === 0,
  )
  return { content, annotations }
}
