import type { Annotation } from '../../domain/annotation'
import type { Quoth } from '../quoth'
import { placeCaret } from './annotate'
import { openArticle } from './open-article'

/** Opens the article of an annotation and makes it the active one, in view and with the caret at its start. */
export async function goToAnnotation(quoth: Quoth, annotation: Annotation): Promise<void> {
  await openArticle(quoth, annotation.article)
  quoth.store.dispatch({ type: 'activated', id: annotation.id })
  placeCaret(quoth, annotation.anchor.start)
}
