import { type Change, isLarge } from '../../domain/change'
import { type History, type HistoryStep, type NewChange, record, redo, undo } from '../../domain/history'
import { afterPaint } from '../after-paint'
import type { Quoth } from '../quoth'
import type { Session } from '../session/session'
import { openArticle } from './open-article'
import { isOnPage, placeOfChange } from './place-of-change'
import { readEarlier } from './read-earlier'
import { revisesText, textAfter } from './text-after'

/** Carries out a change: shown at once, written in turn, and undoable. */
export function change(quoth: Quoth, made: NewChange): void {
  const change = show(quoth, made)
  quoth.saving.add({ edits: made.edits, journal: { kind: 'made', change } })
}

/** Has a change remembered whose records are on the disk already. */
export function journal({ saving }: Quoth, change: Change): void {
  saving.add({ edits: [], journal: { kind: 'made', change } })
}

/** Shows a change, which can be undone from now on. Gives it as history has it. */
export function show({ store }: Quoth, made: NewChange): Change {
  const { history, change } = record(store.get().history, made, Date.now())
  store.dispatch({ type: 'changed', edits: made.edits, history })
  return change
}

/** Takes back the newest change, and shows what it was about. */
export function undoChange(quoth: Quoth): Promise<void> {
  return step(quoth, undo, 'undone')
}

/** Makes the newest undone change again, and shows what it is about. */
export function redoChange(quoth: Quoth): Promise<void> {
  return step(quoth, redo, 'redone')
}

type Take = (history: History, now: number) => HistoryStep | null

/** A step through history: at once, unless it gives an article another text, which has to be read first, or is large. */
async function step(quoth: Quoth, take: Take, kind: 'undone' | 'redone'): Promise<void> {
  const { store } = quoth
  if (mayBeEarlier(store.get(), kind)) await readEarlier(quoth)
  let next = take(store.get().history, Date.now())
  // The window may paint between working a large change out and showing it. What was done meanwhile comes first.
  while (next !== null && isLarge(next.change.edits)) {
    const { history } = store.get()
    await afterPaint()
    if (store.get().history === history) break
    next = take(store.get().history, Date.now())
  }
  if (next === null) return notice(quoth, kind === 'undone' ? 'Nothing to undo' : 'Nothing to redo')
  if (revisesText(next.change.edits)) await quoth.revising(() => stepThroughText(quoth, take, kind))
  else await carryOut(quoth, next, kind)
}

/** Whether the next step may be of an earlier session and not read yet. What was undone is all read at once. */
function mayBeEarlier({ history: { done, undone }, remembered }: Session, kind: 'undone' | 'redone'): boolean {
  return kind === 'undone' ? done.length === 0 && remembered > 0 : undone.length === 0 && remembered === Infinity
}

async function stepThroughText(quoth: Quoth, take: Take, kind: 'undone' | 'redone'): Promise<void> {
  const { store, saving } = quoth
  await saving.retry()
  if (saving.pending) return notice(quoth, `Not ${kind}: first, what you made has to be saved.`)
  const { history } = store.get()
  const next = take(history, Date.now())
  if (next === null) return
  const text = await textAfter(quoth, next.change.edits)
  // Something was done while the text was read: it, and not this, is what the next step is about.
  if (store.get().history !== history) return notice(quoth, `Not ${kind}: something was changed meanwhile.`)
  await carryOut(quoth, next, kind, text)
}

async function carryOut(
  quoth: Quoth,
  { change, history }: HistoryStep,
  kind: 'undone' | 'redone',
  text: Awaited<ReturnType<typeof textAfter>> = null,
): Promise<void> {
  const { store, saving } = quoth
  store.dispatch({ type: 'changed', edits: change.edits, history })
  if (text !== null) store.dispatch({ type: 'text-revised', ...text })
  saving.add({ edits: change.edits, journal: { kind, at: change.at } })
  notice(quoth, `${kind === 'undone' ? 'Undone' : 'Redone'}: ${change.label}`)
  await showWhereItHappened(quoth, change)
}

function notice({ store }: Quoth, text: string): void {
  store.dispatch({ type: 'noticed', notice: text })
}

async function showWhereItHappened(quoth: Quoth, { edits }: Change): Promise<void> {
  const { store } = quoth
  if (isOnPage(edits, store.get().place)) return
  const article = edits.find(({ table }) => table === 'articles')
  const about = placeOfChange(edits, store.get())
  if (article?.table === 'articles') {
    const open = store.get().open?.content.article
    if (article.after.deleted === 0) await openArticle(quoth, article.after.id)
    else if (open === article.after.id) store.dispatch({ type: 'article-closed' })
  } else if (about !== undefined) {
    await openArticle(quoth, about.article)
    store.dispatch({ type: 'activated', id: about.deleted === 0 ? about.id : null })
  }
}
