import type { Anchor } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import type { Passage } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import { findQuote } from '../../domain/reanchor'
import { scrollToOffset } from '../../reading/scroll-to'
import { writeSelection } from '../../reading/selection'
import { readAnnotationOrAbsorbing } from '../../storage/queries'
import { afterPaint } from '../after-paint'
import { focusText } from '../keyboard/focus-text'
import type { Quoth } from '../quoth'
import { inBrief, placeCaret } from './annotate'
import { openArticle } from './open-article'

/** Opens the article of an annotation and makes it the active one, in view and with the caret at its start. */
export async function goToAnnotation(quoth: Quoth, annotation: Annotation): Promise<void> {
  await openArticle(quoth, annotation.article)
  quoth.store.dispatch({ type: 'activated', id: annotation.id })
  placeCaret(quoth, annotation.anchor.start)
}

/** The same by the id of one that was brought in, which may have been deleted since. */
export async function goToImported(quoth: Quoth, id: string): Promise<void> {
  const annotation = await readAnnotationOrAbsorbing(quoth.database, id)
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

/**
 * The same for a passage that was kept of an article, of whichever revision of its text: found again by its words and what
 * stood around them. Says where the article or the passage is not there any more.
 */
export async function goToAnchor(quoth: Quoth, id: string, anchor: Anchor): Promise<void> {
  const { store } = quoth
  const say = (notice: string) => store.dispatch({ type: 'noticed', notice })
  const article = store.get().articles.get(id)
  if (article === undefined) return say('The article of this passage is not in the library, or in its trash.')
  await openArticle(quoth, id)
  const { open } = store.get()
  if (open?.content.article !== id) return
  const found = findQuote(open.content.text, anchor)
  if (found.state === 'lost')
    return say(`“${article.title}” does not hold these words any more: ${quoted(inBrief(anchor.exact))}`)
  await goToPassage(quoth, id, found)
}
