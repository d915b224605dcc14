import type { Annotation } from '../../domain/annotation'
import { annotationOf } from '../../domain/annotation-index'
import type { Direction } from '../../domain/boundaries'
import { KIND_LABELS } from '../../domain/labels'
import { type Passage, passagesOf, withPassages } from '../../domain/passages'
import { type Edge, type EdgeStep, moveEdge, passageNear } from '../../domain/resize'
import { strandOfMove } from '../../domain/run-of-moves'
import { mergeAnnotations, splitAnnotation } from '../../domain/split-merge'
import type { Quoth } from '../quoth'
import { activeAnnotation, annotationsOf } from '../session/shown'
import { passageToMark, placeCaret, takeUpSelection } from './annotate'
import { change } from './change-library'

/** Moves an end of the active annotation by a character or a word; of several passages, the one at the caret. */
export function moveActiveEdge(
  quoth: Quoth,
  { edge, by, direction }: { edge: Edge; by: EdgeStep; direction: Direction },
  caret: number,
): void {
  const { open, active } = quoth.store.get()
  const annotation = annotationOf(annotationsOf(quoth.store.get()), active?.id ?? null)
  if (open === null || annotation === undefined) return
  const passages = passagesOf(annotation)
  const index = passageNear(passages, caret, edge)
  const moved = moveEdge(open.content, passages, index, edge, by, direction)
  const run = strandOfMove(quoth.store.get().history, annotation.id, Date.now(), () => crypto.randomUUID())
  resize(quoth, annotation, moved, run)
  placeCaret(quoth, moved[index]?.[edge] ?? caret)
}

/** Gives an annotation these passages. Changes of one `strand` are undone together. */
export function resize(quoth: Quoth, before: Annotation, passages: readonly Passage[], strand?: string): void {
  const { open } = quoth.store.get()
  if (open === null || isSame(passagesOf(before), passages)) return
  const after = { ...withPassages(before, open.content.text, passages), updated: Date.now() }
  change(quoth, {
    label: `Move the ends of a ${KIND_LABELS[before.kind].toLowerCase()}`,
    edits: [{ table: 'annotations', before, after }],
    ...(strand === undefined ? {} : { strand }),
  })
}

/** Adds the selected passage to the active annotation: a quote that goes on after “he said”. */
export function addSelectedPassage(quoth: Quoth): void {
  const { open } = quoth.store.get()
  const before = activeAnnotation(quoth.store.get())
  const passage = passageToMark(quoth)
  if (open === null || before === undefined || passage === null) return
  const after = {
    ...withPassages(before, open.content.text, [...passagesOf(before), passage]),
    updated: Date.now(),
  }
  change(quoth, { label: 'Add a passage', edits: [{ table: 'annotations', before, after }] })
  takeUpSelection(quoth, passage.end)
}

/** Takes one passage out of an annotation that has several. */
export function removePassage(quoth: Quoth, id: string, index: number): void {
  const { open } = quoth.store.get()
  const before = annotationOf(annotationsOf(quoth.store.get()), id)
  if (open === null || before === undefined) return
  const left = passagesOf(before).filter((_, i) => i !== index)
  if (left.length === 0) return
  const after = { ...withPassages(before, open.content.text, left), updated: Date.now() }
  change(quoth, { label: 'Remove a passage', edits: [{ table: 'annotations', before, after }] })
}

/** Makes an annotation of each of an annotation's passages. */
export function splitPassages(quoth: Quoth, id: string): void {
  const { open } = quoth.store.get()
  const before = annotationOf(annotationsOf(quoth.store.get()), id)
  if (open === null || before === undefined) return
  const edits = splitAnnotation(before, open.content.text, () => crypto.randomUUID(), Date.now())
  if (edits.length > 0) change(quoth, { label: 'Split into one annotation a passage', edits })
}

/** Makes one annotation of several of the open article, in reading order; it becomes the active one. */
export function merge(quoth: Quoth, ids: ReadonlySet<string>): void {
  const { open, links } = quoth.store.get()
  if (open === null) return
  const annotations = open.annotations.inOrder.filter(({ id }) => ids.has(id))
  const [first] = annotations
  if (first === undefined || annotations.length < 2) return
  const edits = mergeAnnotations(annotations, links.values(), open.content.text, Date.now())
  change(quoth, { label: `Merge ${annotations.length} annotations`, edits })
  quoth.store.dispatch({ type: 'activated', id: first.id })
}

function isSame(a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)
}
