import type { Annotation } from '../../domain/annotation'
import { KIND_LABELS } from '../../domain/labels'
import { withPassages, wordsOf } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import type { Quoth } from '../quoth'
import { inBrief, passageToMark, takeUpSelection } from './annotate'
import { change } from './change-library'

/** Gives an orphan the selected passage of the open article for its place. */
export function placeOrphan(quoth: Quoth, orphan: Annotation): void {
  const { open } = quoth.store.get()
  const passage = passageToMark(quoth)
  if (open === null || passage === null) return
  const { text, revision } = open.content
  const after = { ...withPassages(orphan, text, [passage]), revision, updated: Date.now() }
  change(quoth, {
    label: `Place the ${KIND_LABELS[orphan.kind].toLowerCase()} ${quoted(inBrief(wordsOf(orphan)))}`,
    edits: [{ table: 'annotations', before: orphan, after }],
  })
  quoth.store.dispatch({ type: 'activated', id: orphan.id })
  takeUpSelection(quoth, passage.end)
}
