import type { Article, ArticleText, ParsedArticle, TakenOut } from '../../domain/article'
import { putAllBack } from '../../domain/put-back'
import { findQuote } from '../../domain/reanchor'
import { type Relocate, revise } from '../../domain/revise'
import { addRevision } from '../../storage/add-revision'
import { readAnnotations } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { changeText } from './change-library'

/** Puts some of what was taken out of the open article back into its text. */
export async function restoreTakenOut(quoth: Quoth, takenOut: readonly TakenOut[]): Promise<void> {
  const { open, articles } = quoth.store.get()
  const article = articles.get(open?.content.article ?? '')
  if (open === null || article === undefined) return
  const { content, shift } = putAllBack(open.content, takenOut)
  const relocate: Relocate = ({ anchor }) => ({ start: shift(anchor.start), end: shift(anchor.end - 1) + 1 })
  await reviseText(quoth, article, content, relocate, {}, 'Put back what was taken out')
}

/** Takes what a file holds, or what it holds when it is read otherwise, as the newest text of an article that is there. */
export async function takeNewVersion(
  quoth: Quoth,
  article: Article,
  parsed: ParsedArticle & Partial<Pick<Article, 'hash' | 'part' | 'fileName'>>,
  label: string,
): Promise<void> {
  const { text, blocks, takenOut, warnings: _warnings, title, titleGuessed, ...described } = parsed
  const content: ArticleText = { article: article.id, revision: article.revision, text, blocks, takenOut }
  const relocate: Relocate = ({ anchor }) => {
    const found = findQuote(text, anchor)
    return found.state === 'lost' ? null : found
  }
  // A title that a person gave, or that the first version named, is not replaced by a guess.
  const titled = titleGuessed && !article.titleGuessed ? {} : { title, titleGuessed }
  await reviseText(quoth, article, content, relocate, { ...described, ...titled }, label)
}

async function reviseText(
  quoth: Quoth,
  article: Article,
  content: ArticleText,
  relocate: Relocate,
  described: Partial<Article>,
  label: string,
): Promise<void> {
  const { database, saving, store } = quoth
  // What is being written has to be there before it is read again.
  await saving.retry()
  const annotations = await readAnnotations(database, article.id)
  const added = await addRevision(database, content)
  const { edits, lost } = revise(article, added, annotations, relocate, described, Date.now())
  await changeText(quoth, { label, edits })
  if (lost.length > 0) store.dispatch({ type: 'noticed', notice: lostNotice(lost.length) })
}

function lostNotice(count: number): string {
  const which = count === 1 ? 'One annotation’s passage is' : `The passages of ${count} annotations are`
  return `${which} not in this version; undo brings back the earlier one with all of them.`
}
