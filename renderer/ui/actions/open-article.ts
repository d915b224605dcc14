import { readAnnotations, readAnnotationsBetween, readText } from '../../storage/queries'
import { writePosition } from '../../storage/write-change'
import { afterPaint } from '../after-paint'
import type { Quoth } from '../quoth'

/** How much text around the place where reading goes on has its annotations read before it is shown, in UTF-16 units. */
const FIRST_LOOK = { before: 6_000, after: 12_000 }

/** Opens an article where reading stopped, and goes to it. */
export async function openArticle(quoth: Quoth, id: string): Promise<void> {
  if (quoth.store.get().articles.has(id)) quoth.store.dispatch({ type: 'went', place: { kind: 'article' } })
  await readArticle(quoth, id)
}

/**
 * Makes an article the open one, wherever the person is. Its text and the annotations in view come first, the others
 * after a frame.
 */
export async function readArticle({ store, database, saving }: Quoth, id: string): Promise<void> {
  const { articles, open, positions } = store.get()
  const article = articles.get(id)
  if (article === undefined) return
  store.dispatch({ type: 'article-wanted', article: id })
  if (open?.content.article === id) return
  // What was changed in it from elsewhere may still be on its way to the disk.
  if (saving.pending) await saving.retry()
  if (store.get().wanted !== id) return
  const startAt = positions.get(id) ?? 0
  const [content, annotations] = await Promise.all([
    readText(database, id, article.revision),
    readAnnotationsBetween(database, id, startAt - FIRST_LOOK.before, startAt + FIRST_LOOK.after),
  ])
  // Another article may have been asked for while this one was read: the last one wins.
  if (store.get().wanted !== id) return
  if (content === undefined) {
    store.dispatch({
      type: 'noticed',
      notice: 'The text of this article is missing from the library. Import its file again.',
    })
    return
  }
  store.dispatch({ type: 'article-opened', content, annotations, startAt })
  await afterPaint()
  void writePosition(database, id, startAt).catch(() => undefined)
  const all = await readAnnotations(database, id)
  // The text may have been revised meanwhile, and its annotations with it.
  if (store.get().open?.content === content) store.dispatch({ type: 'annotations-read', article: id, annotations: all })
}

/** Keeps where reading has come to in the open article. */
export function keepPosition({ store, database }: Quoth, article: string, offset: number): void {
  if (store.get().positions.get(article) === offset) return
  store.dispatch({ type: 'position-changed', article, offset })
  // It is not something a person made: where it can't be kept, only a scroll is lost.
  void writePosition(database, article, offset).catch(() => undefined)
}
