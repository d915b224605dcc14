import type { Annotation } from '../../domain/annotation'
import { annotationOf } from '../../domain/annotation-index'
import type { Edit } from '../../domain/change'
import { newSpeaker, type Speaker, speakerNamed } from '../../domain/speaker'
import type { Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'
import { editAnnotation } from './annotate'
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

/** Adds somebody through whom an annotation's words came, after those that are there; made if nobody is called that. */
export function addVia(quoth: Quoth, id: string, name: string): void {
  const session = quoth.store.get()
  const before = annotationOf(annotationsOf(session), id)
  if (before === undefined || name.trim() === '') return
  const now = Date.now()
  const { speaker, edits } = findOrMake(session.speakers.values(), name, now)
  const { via = [] } = before
  if (via.includes(speaker.id)) return
  const after = { ...before, via: [...via, speaker.id], updated: now }
  change(quoth, { label: `According to ${speaker.name}`, edits: [...edits, { table: 'annotations', before, after }] })
}

/** Takes one of those between away, by the speaker's id. */
export function removeVia(quoth: Quoth, id: string, source: string): void {
  const without = ({ via = [], ...rest }: Annotation): Annotation => {
    const left = via.filter((other) => other !== source)
    return left.length === 0 ? rest : { ...rest, via: left }
  }
  editAnnotation(quoth, id, without, 'Remove a source between')
}

/** The speaker who goes by this name, and the edit that makes them where there is none. */
export function findOrMake(
  speakers: Iterable<Speaker>,
  name: string,
  now: number,
): { speaker: Speaker; edits: Edit[] } {
  const known = [...speakers]
  const same = speakerNamed(known, name)
  if (same !== undefined) return { speaker: same, edits: [] }
  const speaker = newSpeaker(crypto.randomUUID(), name, known, now)
  return { speaker, edits: [{ table: 'speakers', before: null, after: speaker }] }
}
