import type { Annotation, AnnotationKind } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import { KIND_LABELS } from '../../domain/labels'
import type { Quoth } from '../quoth'
import { pickedAnnotations, shownAnnotations } from '../session/shown'
import { findOrMake } from './attribute'
import { change } from './change-library'
import { merge } from './passages'
import { findOrMakeCodes } from './tag'

/** Puts a card among those that are edited together, or takes it out. */
export function pick({ store }: Quoth, id: string): void {
  const picked = new Set(store.get().picked)
  if (!picked.delete(id)) picked.add(id)
  store.dispatch({ type: 'picked', picked })
  const { length } = pickedAnnotations(store.get())
  const count = length === 0 ? 'No' : length.toLocaleString('en')
  store.dispatch({ type: 'noticed', notice: `${count} ${length === 1 ? 'card' : 'cards'} selected` })
}

/** Puts every card that is shown among those that are edited together. */
export function pickShown({ store }: Quoth): void {
  const shown = shownAnnotations(store.get()).inOrder
  store.dispatch({ type: 'picked', picked: new Set(shown.map(({ id }) => id)) })
}

/** Gives all picked annotations one kind. */
export function kindForPicked(quoth: Quoth, kind: AnnotationKind): void {
  edit(quoth, `Make them ${KIND_LABELS[kind].toLowerCase()}s`, (annotation) => ({ ...annotation, kind }))
}

/** Gives all picked annotations one verdict, by the term's id. */
export function verdictForPicked(quoth: Quoth, verdict: string, label: string): void {
  edit(quoth, `Set verdicts to ${label.toLowerCase()}`, (annotation) => ({ ...annotation, verdict }))
}

/** Attributes all picked annotations to the speaker of this name. */
export function speakerForPicked(quoth: Quoth, name: string): void {
  if (name.trim() === '') return
  const { speaker, edits } = findOrMake(quoth.store.get().speakers.values(), name, Date.now())
  edit(quoth, `Attribute to ${speaker.name}`, (annotation) => ({ ...annotation, speaker: speaker.id }), edits)
}

/** Adds a tag of this name to all picked annotations. */
export function tagPicked(quoth: Quoth, name: string): void {
  const { codes, edits } = findOrMakeCodes(quoth.store.get().codes.values(), [name], Date.now())
  const [code] = codes
  if (code === undefined) return
  const tagged = ({ tags, ...rest }: Annotation) => ({ ...rest, tags: [...new Set([...tags, code.id])] })
  edit(quoth, `Tag with ${code.name}`, tagged, edits)
}

/** Makes one annotation of all that are picked. */
export function mergePicked(quoth: Quoth): void {
  merge(quoth, new Set(pickedAnnotations(quoth.store.get()).map(({ id }) => id)))
}

/** Moves all picked annotations to the trash. */
export function deletePicked(quoth: Quoth): void {
  const deleted = Date.now()
  edit(quoth, `Delete ${pickedAnnotations(quoth.store.get()).length} annotations`, (annotation) => ({
    ...annotation,
    deleted,
  }))
  quoth.store.dispatch({ type: 'picked', picked: new Set() })
}

function edit(quoth: Quoth, label: string, amend: (annotation: Annotation) => Annotation, first: Edit[] = []): void {
  const session = quoth.store.get()
  const now = Date.now()
  const edits = pickedAnnotations(session).map(
    (before): Edit => ({ table: 'annotations', before, after: { ...amend(before), updated: now } }),
  )
  if (edits.length > 0) change(quoth, { label, edits: [...first, ...edits] })
}
