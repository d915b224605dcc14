import { anchorAt } from '../../domain/anchor'
import type { Annotation, AnnotationKind } from '../../domain/annotation'
import { isOpen } from '../../domain/annotation-filter'
import { annotationBeside, annotationOf, annotationsTouching } from '../../domain/annotation-index'
import { trimPassage } from '../../domain/boundaries'
import { KIND_LABELS } from '../../domain/labels'
import { isWhole, type Passage, wordsOf } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import { firstOffsetInView } from '../../reading/near-viewport'
import { scrollerOf } from '../../reading/scroller'
import { readSelection, writeSelection } from '../../reading/selection'
import { afterPaint } from '../after-paint'
import type { Quoth } from '../quoth'
import type { Field, Session } from '../session/session'
import { activeAnnotation, annotationsOf, shownAnnotations, shownAtCaret } from '../session/shown'
import { change } from './change-library'

/**
 * Marks the selected passage as `kind`, or, where nothing is selected, makes the active annotation that kind. The
 * annotation becomes the active one, with the keyboard in `field` of its card.
 */
export function mark(quoth: Quoth, kind: AnnotationKind, field: Field | null): void {
  const { store } = quoth
  const session = store.get()
  const passage = passageToMark(quoth)
  if (passage === null || session.open === null) {
    const active = activeAnnotation(session)
    if (active === undefined) return
    if (active.kind !== kind) editAnnotation(quoth, active.id, { kind }, `Make it a ${KIND_LABELS[kind].toLowerCase()}`)
    store.dispatch({ type: 'activated', id: active.id, field })
    return
  }
  const same = annotationsTouching(session.open.annotations, passage.start, passage.end).find(
    (other) => other.kind === kind && isWhole(other, passage),
  )
  const id = same?.id ?? add(quoth, kind, passage)
  store.dispatch({ type: 'activated', id, field })
  takeUpSelection(quoth, passage.end)
}

/**
 * Lets a highlight take the selection's place: the caret stays at its end, a UTF-16 offset. The browser hears of the caret
 * only after the paint: it reads the text around each new selection, which takes longer than to make the highlight.
 */
export function takeUpSelection({ store }: Quoth, end: number): void {
  document.getSelection()?.empty()
  store.dispatch({ type: 'selected', selection: { anchor: end, focus: end } })
  void afterPaint().then(() => {
    const { open, selection } = store.get()
    if (open !== null && selection?.anchor === end && selection.focus === end && nothingSelectedInText())
      writeSelection(open.content.blocks, selection)
  })
}

/** Whether the keyboard is in the text and nothing is selected, not even a place. */
function nothingSelectedInText(): boolean {
  return document.activeElement?.matches('.article-text') === true && document.getSelection()?.rangeCount === 0
}

/** Puts the caret at an offset of the open article's text, in UTF-16 units. */
export function placeCaret({ store }: Quoth, offset: number): void {
  const { open } = store.get()
  if (open === null) return
  const selection = { anchor: offset, focus: offset }
  writeSelection(open.content.blocks, selection)
  store.dispatch({ type: 'selected', selection })
}

/**
 * Puts the keyboard into a field of the active annotation; marks the selected passage as a claim first if there is one, or,
 * where no annotation is active, the sentence that is being read aloud.
 */
export function goToField(quoth: Quoth, field: Field): void {
  const { store } = quoth
  const active = selectedPassage(quoth) === null ? activeAnnotation(store.get()) : undefined
  if (active !== undefined) store.dispatch({ type: 'activated', id: active.id, field })
  else if (passageToMark(quoth) !== null) mark(quoth, field === 'note' ? 'note' : 'claim', field)
}

/** Goes into the card of the active annotation; where none is shown, of the innermost one that the caret stands in. */
export function edit(quoth: Quoth): void {
  const { store } = quoth
  const [inner] = activeAnnotation(store.get()) === undefined ? shownAtCaret(store.get()) : []
  if (inner === undefined) goToField(quoth, 'first')
  else store.dispatch({ type: 'activated', id: inner.id, field: 'first' })
}

/** What one annotation has in common with the next, when the same is done again: who says what, not what it is worth. */
const REPEATED = ['speaker', 'via', 'speech', 'claimType'] as const

/**
 * Marks the selected passage like the annotation that was made or changed last: of the same kind, by the same speaker.
 * Where nothing is selected, says that of the active annotation.
 */
export function repeatLast(quoth: Quoth): void {
  const { store } = quoth
  const session = store.get()
  const passage = passageToMark(quoth)
  const active = passage === null ? activeAnnotation(session) : undefined
  const model = lastAnnotation(session, active?.id)
  if (model === undefined) {
    store.dispatch({ type: 'noticed', notice: 'There is nothing to repeat yet' })
    return
  }
  const said = Object.fromEntries(REPEATED.flatMap((key) => (model[key] === undefined ? [] : [[key, model[key]]])))
  if (passage !== null) {
    const id = add(quoth, model.kind, passage, said)
    store.dispatch({ type: 'activated', id })
    takeUpSelection(quoth, passage.end)
  } else if (active !== undefined) editAnnotation(quoth, active.id, { ...said, kind: model.kind }, 'Do the same again')
}

/** The annotation that was made or changed last, as it is now; other than the one of the id `but`. */
function lastAnnotation({ history }: Session, but: string | undefined): Annotation | undefined {
  for (const { edits } of history.done.toReversed()) {
    for (const edit of edits.toReversed()) {
      if (edit.table === 'annotations' && edit.after.deleted === 0 && edit.after.id !== but) return edit.after
    }
  }
  return undefined
}

/** What a person says of an annotation: some fields of it, or what makes of it another, where one is to be left out. */
type Edits = Partial<Omit<Annotation, 'id' | 'article' | 'revision' | 'created' | 'updated' | 'deleted'>>
type Amend = Edits | ((annotation: Annotation) => Annotation)

/** Changes some fields of an annotation. Changes of one `strand` are undone together. */
export function editAnnotation(quoth: Quoth, id: string, amend: Amend, label: string, strand?: string): void {
  const before = annotationOf(annotationsOf(quoth.store.get()), id)
  if (before === undefined) return
  const after = { ...(typeof amend === 'function' ? amend(before) : { ...before, ...amend }), updated: Date.now() }
  change(quoth, {
    label,
    edits: [{ table: 'annotations', before, after }],
    ...(strand === undefined ? {} : { strand }),
  })
}

/** Moves an annotation of the open article to the trash, one without a place in its text too, and says so. */
export function deleteAnnotation(quoth: Quoth, id: string): void {
  const { open } = quoth.store.get()
  const before = annotationOf(annotationsOf(quoth.store.get()), id) ?? open?.orphans.find((one) => one.id === id)
  if (before === undefined) return
  const now = Date.now()
  const what = `${KIND_LABELS[before.kind].toLowerCase()} ${quoted(inBrief(wordsOf(before)))}`
  const edits = [{ table: 'annotations', before, after: { ...before, deleted: now, updated: now } }] as const
  change(quoth, { label: `Delete ${what}`, edits: [...edits] })
  quoth.store.dispatch({ type: 'noticed', notice: `Deleted ${what}` })
}

/**
 * Makes the next or previous annotation shown the active one, with the caret at its start: in reading order from the one
 * that is active, or was until the caret went elsewhere, though it be hidden or deleted; else from the caret.
 */
export function stepAnnotation(quoth: Quoth, step: 1 | -1): void {
  const { store } = quoth
  const session = store.get()
  const from = activeAnnotation(session) ?? session.left ?? caretOf(session)
  const next = annotationBeside(shownAnnotations(session), from, step)
  if (next === undefined) {
    const which = isOpen(session.filter) ? 'No annotation is' : 'None of the annotations shown is'
    store.dispatch({ type: 'noticed', notice: `${which} further ${step === 1 ? 'on' : 'back'}` })
    return
  }
  store.dispatch({ type: 'activated', id: next.id })
  placeCaret(quoth, next.anchor.start)
}

/** Where the caret is; before there is one, where what is seen begins. */
function caretOf({ selection, open }: Session): number {
  if (selection !== null) return selection.focus
  const surface = document.querySelector('.article-text')
  if (surface === null || open === null) return 0
  return firstOffsetInView(scrollerOf(surface).getBoundingClientRect(), open.content.blocks)
}

/** The selected passage, or else the sentence that is being read aloud; null when there is neither. */
export function passageToMark(quoth: Quoth): Passage | null {
  return selectedPassage(quoth) ?? quoth.store.get().aloud
}

/** The selected passage without white space at its ends; null when nothing is selected. */
export function selectedPassage({ store }: Quoth): Passage | null {
  const { selection: reported, open } = store.get()
  if (open === null) return null
  // The browser reports a selection some time after it is made; a key may come in between.
  const surface = document.querySelector('.article-text')
  const selection = (surface && readSelection(surface, open.content.blocks)) ?? reported
  if (selection === null) return null
  const { anchor, focus } = selection
  const passage = trimPassage(open.content.text, Math.min(anchor, focus), Math.max(anchor, focus))
  return passage.start < passage.end ? passage : null
}

function add(
  quoth: Quoth,
  kind: AnnotationKind,
  passage: { start: number; end: number },
  said: Partial<Pick<Annotation, (typeof REPEATED)[number]>> = {},
): string {
  const { open } = quoth.store.get()
  if (open === null) throw new Error('A passage was selected with no article open')
  const now = Date.now()
  const after: Annotation = {
    id: crypto.randomUUID(),
    article: open.content.article,
    revision: open.content.revision,
    kind,
    anchor: anchorAt(open.content.text, passage.start, passage.end),
    ...(kind === 'quote' ? { speech: 'direct' } : {}),
    ...(kind === 'claim' ? { verdict: 'unchecked' } : {}),
    ...said,
    note: '',
    tags: [],
    created: now,
    updated: now,
    deleted: 0,
  }
  change(quoth, {
    label: `Add ${KIND_LABELS[kind].toLowerCase()} ${quoted(inBrief(after.anchor.exact))}`,
    edits: [{ table: 'annotations', before: null, after }],
  })
  return after.id
}

/** The first words of a passage, to know it by in a list of changes. */
export function inBrief(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= 48 ? line : `${line.slice(0, 48).replace(/\s*\S*$/u, '')}…`
}
