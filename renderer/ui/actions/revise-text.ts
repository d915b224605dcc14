import type { Anchor } from '../../domain/anchor'
import type { Article, ArticleText, ParsedArticle, TakenOut } from '../../domain/article'
import type { Passage } from '../../domain/passages'
import { putAllBack } from '../../domain/put-back'
import { findQuote } from '../../domain/reanchor'
import { byId } from '../../domain/registry'
import { type Relocate, revise } from '../../domain/revise'
import { addRevision } from '../../storage/add-revision'
import { readAnnotations, readText } from '../../storage/queries'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/** Another text for an article: what it is, where passages are in it, and the article as it is described from now on. */
type NewText = { content: ArticleText; relocate: Relocate; described: Article }

/** Puts some of what was taken out of an article back into its text. */
export function restoreTakenOut(quoth: Quoth, article: string, takenOut: readonly TakenOut[]): Promise<void> {
  return reviseText(quoth, article, 'Put back what was taken out', (known, current) => {
    // It may have been put back already, by a click on the same button.
    const still = current.takenOut.filter((other) => takenOut.some((taken) => isSame(taken, other)))
    if (still.length === 0) return null
    const { content, shift } = putAllBack(current, still)
    const relocate: Relocate = (anchor, revision) =>
      revision === current.revision
        ? { start: shift(anchor.start), end: shift(anchor.end - 1) + 1 }
        : placeOfQuote(content.text, anchor)
    return { content, relocate, described: known }
  })
}

/** Takes what a file holds, or what it holds when it is read otherwise, as the newest text of an article that is there. */
export function takeNewVersion(
  quoth: Quoth,
  article: string,
  parsed: ParsedArticle & Partial<Pick<Article, 'hash' | 'part' | 'fileName'>>,
  label: string,
): Promise<void> {
  const { text, blocks, takenOut, warnings: _warnings, title, titleGuessed, ...described } = parsed
  const relocate: Relocate = (anchor) => placeOfQuote(text, anchor)
  return reviseText(quoth, article, label, (known, { revision }) => {
    // What the text before said of itself goes with it; a title that somebody gave is not replaced by a guess.
    const { byline: _1, site: _2, url: _3, published: _4, language: _5, collection: _6, ...own } = known
    const titled = titleGuessed && !known.titleGuessed ? {} : { title, titleGuessed }
    const content = { article, revision, text, blocks, takenOut }
    return { content, relocate, described: { ...own, ...described, ...titled } }
  })
}

/**
 * Gives an article another text, after whatever else gives one. `make` is asked once the article and its text are what
 * they are then, and may find that there is nothing to do. Says where it could not be written.
 */
function reviseText(
  quoth: Quoth,
  id: string,
  label: string,
  make: (article: Article, current: ArticleText) => NewText | null,
): Promise<void> {
  const { store, database, saving, revising } = quoth
  return revising(async () => {
    try {
      await saving.retry()
      // What is not on the disk could not be moved along.
      if (saving.pending) return notice(quoth, `${label}: first, what you made has to be saved.`)
      const article = store.get().articles.get(id)
      const current = article && (await readText(database, id, article.revision))
      const wanted = article && current && make(article, current)
      if (!wanted) return
      const content = await addRevision(database, wanted.content)
      const written = await readAnnotations(database, id)
      // From here on nothing is waited for, so that nothing can come in between.
      const { articles, open } = store.get()
      if (articles.get(id) !== article) return notice(quoth, `${label}: the article was changed meanwhile. Try again.`)
      const isOpen = open?.content.article === id && open.complete
      const annotations = isOpen ? [...open.annotations.inOrder, ...open.orphans] : written
      const revision = revise(article, wanted.described, content, annotations, wanted.relocate, Date.now())
      const { edits, moved, lost } = revision
      change(quoth, { label, edits })
      store.dispatch({ type: 'text-revised', content, annotations: [...byId([...annotations, ...moved]).values()] })
      notice(quoth, lost.length === 0 ? label : lostNotice(lost.length))
    } catch (error) {
      notice(quoth, `${label}: not done. ${reasonOf(error)}`)
    }
  })
}

function notice({ store }: Quoth, text: string): void {
  store.dispatch({ type: 'noticed', notice: text })
}

function placeOfQuote(text: string, anchor: Anchor): Passage | null {
  const found = findQuote(text, anchor)
  return found.state === 'lost' ? null : found
}

function isSame(a: TakenOut, b: TakenOut): boolean {
  return a === b || (a.text === b.text && a.reason === b.reason)
}

function lostNotice(count: number): string {
  const which = count === 1 ? 'One annotation has' : `${count} annotations have`
  return `${which} no place in this version: see the margin.`
}
