import type { Annotation } from '../../domain/annotation'
import { readAnnotation } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { placeCaret } from './annotate'
import { openArticle } from './open-article'

/** Opens the article of an annotation and makes it the active one, in view and with the caret at its start. */
export async function goToAnnotation(quoth: Quoth, annotation: Annotation): Promise<void> {
  await openArticle(quoth, annotation.article)
  quoth.store.dispatch({ type: 'activated', id: annotation.id })
  placeCaret(quoth, annotation.anchor.start)
}

/** The same by the id of one that was brought in, which may have been deleted since. */
export async function goToImported(quoth: Quoth, id: string): Promise<void> {
  const annotation = await readAnnotation(quoth.database, id)
  if (annotation !== undefined) await goToAnnotation(quoth, annotation)
  else quoth.store.dispatch({ type: 'noticed', notice: 'This annotation is in the trash now.' })
}
