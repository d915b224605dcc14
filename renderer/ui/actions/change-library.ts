import type { Change } from '../../domain/change'
import { type History, record, redo, undo } from '../../domain/history'
import type { Quoth } from '../quoth'
import { openArticle } from './open-article'
import { textAfter } from './text-after'

/** Carries out a change: shown at once, written in turn, and undoable. */
export function change({ store, saving }: Quoth, made: Change): void {
  store.dispatch({ type: 'changed', edits: made.edits, history: record(store.get().history, made) })
  saving.add(made.edits)
}

/** Carries out a change that may give an article another text; that text is shown with it. */
export async function changeText(quoth: Quoth, made: Change): Promise<void> {
  await show(quoth, made, () => record(quoth.store.get().history, made))
}

/** Takes back the newest change, and shows what it was about. */
export async function undoChange(quoth: Quoth): Promise<void> {
  await carryOut(quoth, undo(quoth.store.get().history, Date.now()), 'Undone')
}

/** Makes the newest undone change again, and shows what it is about. */
export async function redoChange(quoth: Quoth): Promise<void> {
  await carryOut(quoth, redo(quoth.store.get().history, Date.now()), 'Redone')
}

async function carryOut(quoth: Quoth, step: ReturnType<typeof undo>, word: string): Promise<void> {
  const { store } = quoth
  if (step === null) {
    store.dispatch({ type: 'noticed', notice: word === 'Undone' ? 'Nothing to undo' : 'Nothing to redo' })
    return
  }
  await show(quoth, step.change, () => step.history)
  store.dispatch({ type: 'noticed', notice: `${word}: ${step.change.label}` })
  await showWhereItHappened(quoth, step.change)
}

async function show(quoth: Quoth, { edits }: Change, history: () => History): Promise<void> {
  const { store, saving } = quoth
  const revisesText = edits.some(
    ({ table, before, after }) => table === 'articles' && before?.revision !== after.revision,
  )
  // Only where another text has to be read is there anything to wait for.
  const text = revisesText ? await textAfter(quoth, edits) : null
  store.dispatch({ type: 'changed', edits, history: history() })
  if (text !== null) store.dispatch({ type: 'text-revised', ...text })
  saving.add(edits)
}

async function showWhereItHappened(quoth: Quoth, { edits }: Change): Promise<void> {
  const { store } = quoth
  const article = edits.find(({ table }) => table === 'articles')
  const about = edits.find(({ table }) => table === 'annotations') ?? edits[0]
  if (article?.table === 'articles') {
    const open = store.get().open?.content.article
    if (article.after.deleted === 0) await openArticle(quoth, article.after.id)
    else if (open === article.after.id) store.dispatch({ type: 'article-closed' })
  } else if (about?.table === 'annotations') {
    await openArticle(quoth, about.after.article)
    store.dispatch({ type: 'activated', id: about.after.deleted === 0 ? about.after.id : null })
  }
}
