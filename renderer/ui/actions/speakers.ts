import { mergeSpeakers, renamed, splitSpeaker, withNames } from '../../domain/merge-speakers'
import { nameKey, newSpeaker, type Speaker, speakerNamed } from '../../domain/speaker'
import { readAnnotationsBySpeakers } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/** Changes what is known of a speaker. Changes of one `strand` are undone together. */
export function editSpeaker(
  quoth: Quoth,
  id: string,
  amend: (speaker: Speaker) => Speaker,
  label: string,
  strand?: string,
): void {
  const before = quoth.store.get().speakers.get(id)
  if (before === undefined) return
  const after = { ...amend(before), updated: Date.now() }
  change(quoth, {
    label,
    edits: [{ table: 'speakers', before, after }],
    ...(strand === undefined ? {} : { strand }),
  })
}

/** Gives a speaker another name; the one before stays an alias. Says where somebody else is called that. */
export function renameSpeaker(quoth: Quoth, id: string, name: string): void {
  const { speakers } = quoth.store.get()
  const trimmed = name.trim().replace(/\s+/gu, ' ')
  const same = speakerNamed(speakers.values(), trimmed)
  if (trimmed === '' || speakers.get(id)?.name === trimmed) return
  if (same !== undefined && same.id !== id) sayTaken(quoth, same)
  else editSpeaker(quoth, id, (speaker) => renamed(speaker, trimmed), `Rename to ${trimmed}`)
}

/** Gives a speaker these other names. One that somebody is called already, this one too, is not taken, and it is said. */
export function setAliases(quoth: Quoth, id: string, aliases: readonly string[]): void {
  const { store } = quoth
  const { speakers } = store.get()
  const before = speakers.get(id)
  if (before === undefined) return
  const added = aliases.filter((alias) => !before.aliases.includes(alias))
  const [same] = added.flatMap((alias) => speakerNamed(speakers.values(), alias) ?? [])
  const free = aliases.filter((alias) => !added.includes(alias) || speakerNamed(speakers.values(), alias) === undefined)
  const kept = withNames(before.name, free).aliases
  if (kept.join('\n') !== before.aliases.join('\n'))
    editSpeaker(quoth, id, (speaker) => ({ ...speaker, aliases: kept }), 'Change the other names')
  if (same === undefined) return
  if (same.id === id) store.dispatch({ type: 'noticed', notice: `${same.name} is called that already.` })
  else sayTaken(quoth, same)
}

function sayTaken({ store }: Quoth, same: Speaker): void {
  const notice = `${same.name} is called that too. To make them one, merge them.`
  store.dispatch({ type: 'noticed', notice })
}

/** How much a merge would change: what the person is shown before it. */
export type MergePreview = { annotations: number; articles: number }

/** What merging `gone` into another speaker would change. */
export async function previewMerge({ database, saving }: Quoth, gone: string): Promise<MergePreview> {
  await saving.retry()
  const annotations = await readAnnotationsBySpeakers(database, [gone])
  return { annotations: annotations.length, articles: new Set(annotations.map(({ article }) => article)).size }
}

/** Makes two speakers one: all that `gone` said is `kept`'s from now on, over all articles. */
export async function merge(quoth: Quoth, kept: string, gone: string): Promise<void> {
  const { store, database, saving } = quoth
  await saving.retry()
  const annotations = await readAnnotationsBySpeakers(database, [gone])
  const { speakers } = store.get()
  const [into, other] = [speakers.get(kept), speakers.get(gone)]
  if (into === undefined || other === undefined || saving.pending) return
  change(quoth, {
    label: `Merge ${other.name} into ${into.name}`,
    edits: mergeSpeakers(into, [other], annotations, Date.now()),
  })
  store.dispatch({ type: 'noticed', notice: `Merged ${other.name} into ${into.name}` })
  store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: kept } })
}

/**
 * Makes a speaker of this name of some of what another said, by the annotations' ids. Says where somebody is called that;
 * another name of the one who is split is free, since it may be of whom was merged into them.
 */
export async function splitOff(quoth: Quoth, id: string, ids: ReadonlySet<string>, name: string): Promise<void> {
  const { store, database, saving } = quoth
  await saving.retry()
  const annotations = (await readAnnotationsBySpeakers(database, [id])).filter((annotation) => ids.has(annotation.id))
  const { speakers } = store.get()
  const from = speakers.get(id)
  const same = speakerNamed(speakers.values(), name)
  if (same !== undefined && (same.id !== id || nameKey(same.name) === nameKey(name))) return sayTaken(quoth, same)
  if (from === undefined || annotations.length === 0 || saving.pending) return
  const now = Date.now()
  const made = newSpeaker(crypto.randomUUID(), name, speakers.values(), now)
  change(quoth, {
    label: `Split ${made.name} off from ${from.name}`,
    edits: splitSpeaker(from, made, annotations, now),
  })
  store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: made.id } })
}

/** Moves a speaker to the trash. What they said stays, attributed to nobody until they are restored. */
export function deleteSpeaker(quoth: Quoth, id: string): void {
  const before = quoth.store.get().speakers.get(id)
  if (before === undefined) return
  const now = Date.now()
  const edits = [{ table: 'speakers', before, after: { ...before, updated: now, deleted: now } }] as const
  change(quoth, { label: `Move ${before.name} to the trash`, edits })
  quoth.store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: null } })
}
