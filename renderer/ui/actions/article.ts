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

/** Gives an article a title of the person's own. */
export function renameArticle(quoth: Quoth, id: string, title: string): void {
  const before = quoth.store.get().articles.get(id)
  const trimmed = title.trim()
  if (before === undefined || trimmed === '' || trimmed === before.title) return
  const after = { ...before, title: trimmed, titleGuessed: false, updated: Date.now() }
  change(quoth, { label: 'Change title', edits: [{ table: 'articles', before, after }] })
}
