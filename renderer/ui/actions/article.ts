import type { Quoth } from '../quoth'
import { change } from './change-library'

/** Moves an article to the trash; its annotations go with it, and come back with it. */
export function deleteArticle(quoth: Quoth, id: string): void {
  const { store } = quoth
  const before = store.get().articles.get(id)
  if (before === undefined) return
  const now = Date.now()
  change(quoth, {
    label: `Move “${before.title}” to the trash`,
    edits: [{ table: 'articles', before, after: { ...before, deleted: now, updated: now } }],
  })
  if (store.get().open?.content.article === id) store.dispatch({ type: 'article-closed' })
  store.dispatch({ type: 'noticed', notice: 'Moved to the trash' })
}

/** Keeps what is noted of an article as a whole, in Markdown. Changes of one `strand` are undone together. */
export function noteArticle(quoth: Quoth, id: string, note: string, strand: string): void {
  const before = quoth.store.get().articles.get(id)
  if (before === undefined || before.note === note) return
  const after = { ...before, note, updated: Date.now() }
  change(quoth, { label: 'Write a note on the article', edits: [{ table: 'articles', before, after }], strand })
}

/** Gives an article a title of the person's own. */
export function renameArticle(quoth: Quoth, id: string, title: string): void {
  const before = quoth.store.get().articles.get(id)
  const trimmed = title.trim()
  if (before === undefined || trimmed === '' || trimmed === before.title) return
  const after = { ...before, title: trimmed, titleGuessed: false, updated: Date.now() }
  change(quoth, { label: 'Change title', edits: [{ table: 'articles', before, after }] })
}
