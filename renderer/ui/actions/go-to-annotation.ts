import type { Annotation } from '../../domain/annotation'
import type { Passage } from '../../domain/passages'
import { scrollToOffset } from '../../reading/scroll-to'
import { writeSelection } from '../../reading/selection'
import { readAnnotation } from '../../storage/queries'
import { afterPaint } from '../after-paint'
import { focusText } from '../keyboard/focus-text'
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

/** Opens an article with a passage of it selected and in view, as it is where nothing of the library is on it. */
export async function goToPassage(quoth: Quoth, article: string, { start, end }: Passage): Promise<void> {
  const { store } = quoth
  await openArticle(quoth, article)
  await afterPaint()
  const { open } = store.get()
  if (open?.content.article !== article) return
  const { blocks } = open.content
  scrollToOffset(blocks, start)
  focusText()
  const selection = { anchor: start, focus: end }
  writeSelection(blocks, selection)
  store.dispatch({ type: 'selected', selection })
}
