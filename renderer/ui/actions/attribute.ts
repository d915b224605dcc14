import type { Annotation } from '../../domain/annotation'
import { annotationOf } from '../../domain/annotation-index'
import type { Edit } from '../../domain/change'
import { nameKey, nextColour, type Speaker } from '../../domain/speaker'
import type { Quoth } from '../quoth'
import { annotationsOf } from '../session'
import { change } from './change-library'

/** Attributes an annotation to the speaker of this name, who is made if nobody is called that; to nobody if it is empty. */
export function attribute(quoth: Quoth, id: string, name: string): void {
  const session = quoth.store.get()
  const before = annotationOf(annotationsOf(session), id)
  if (before === undefined) return
  const now = Date.now()
  const { speaker: _speaker, ...unattributed } = before
  if (name.trim() === '') {
    if (before.speaker === undefined) return
    const after: Annotation = { ...unattributed, updated: now }
    change(quoth, { label: 'Remove speaker', edits: [{ table: 'annotations', before, after }] })
    return
  }
  const { speaker, edits } = findOrMake(session.speakers.values(), name, now)
  if (before.speaker === speaker.id) return
  const after = { ...before, speaker: speaker.id, updated: now }
  change(quoth, { label: `Attribute to ${speaker.name}`, edits: [...edits, { table: 'annotations', before, after }] })
}

/** The speaker of this name, and the edit that makes them where there is none. */
export function findOrMake(
  speakers: Iterable<Speaker>,
  name: string,
  now: number,
): { speaker: Speaker; edits: Edit[] } {
  const known = [...speakers]
  const same = known.find((speaker) => nameKey(speaker.name) === nameKey(name))
  if (same !== undefined) return { speaker: same, edits: [] }
  const speaker: Speaker = {
    id: crypto.randomUUID(),
    name: name.trim().replace(/\s+/gu, ' '),
    colour: nextColour(known),
    created: now,
    updated: now,
    deleted: 0,
  }
  return { speaker, edits: [{ table: 'speakers', before: null, after: speaker }] }
}
