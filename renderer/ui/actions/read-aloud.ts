import { sentenceFrom } from '../aloud/speech'
import type { Quoth } from '../quoth'

/** Begins to read the open article aloud from where the caret is, or stops. */
export function readAloud({ store }: Quoth): void {
  const { open, selection, aloud } = store.get()
  if (open === null) return
  const from = selection === null ? open.startAt : Math.min(selection.anchor, selection.focus)
  store.dispatch({ type: 'aloud', sentence: aloud === null ? sentenceFrom(open.content, from) : null })
}
