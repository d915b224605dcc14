import type { Change } from '../../domain/change'
import { record, redo, undo } from '../../domain/history'
import type { Quoth } from '../quoth'
import { openArticle } from './open-article'

/** Carries out a change: shown at once, written in turn, and undoable. */
export function change({ store, saving }: Quoth, made: Change): void {
  store.dispatch({ type: 'changed', edits: made.edits, history: record(store.get().history, made) })
  saving.add(made.edits)
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
  const { store, saving } = quoth
  if (step === null) {
    store.dispatch({ type: 'noticed', notice: word === 'Undone' ? 'Nothing to undo' : 'Nothing to redo' })
    return
  }
  store.dispatch({ type: 'changed', edits: step.change.edits, history: step.history })
  saving.add(step.change.edits)
  store.dispatch({ type: 'noticed', notice: `${word}: ${step.change.label}` })
  await showWhereItHappened(quoth, step.change)
}

async function showWhereItHappened(quoth: Quoth, { edits }: Change): Promise<void> {
  const { store } = quoth
  const about = edits.find(({ table }) => table === 'annotations') ?? edits[0]
  if (about?.table === 'annotations') {
    await openArticle(quoth, about.after.article)
    store.dispatch({ type: 'activated', id: about.after.deleted === 0 ? about.after.id : null })
  }
  if (about?.table === 'articles') {
    const open = store.get().open?.content.article
    if (about.after.deleted === 0) await openArticle(quoth, about.after.id)
    else if (open === about.after.id) store.dispatch({ type: 'article-closed' })
  }
}
