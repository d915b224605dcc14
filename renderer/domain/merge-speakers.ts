import type { Annotation } from './annotation'
import type { Edit } from './change'
import { absorbedBy } from './registry'
import { nameKey, type Speaker } from './speaker'

/**
 * What makes several speakers one. `kept` takes over the others' names as aliases, and their positions, link and notes
 * where it has none of its own; `annotations` are all that refer to any of them. The others go to the trash.
 */
export function mergeSpeakers(
  kept: Speaker,
  others: readonly Speaker[],
  annotations: readonly Annotation[],
  now: number,
): Edit[] {
  const gone = new Set(others.map(({ id }) => id))
  const link = kept.link ?? others.find((other) => other.link !== undefined)?.link
  const merged: Speaker = {
    ...kept,
    aliases: distinct([...kept.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])], kept.name),
    positions: [...kept.positions, ...others.flatMap(({ positions }) => positions)],
    notes: [kept, ...others].flatMap(({ notes }) => (notes === '' ? [] : [notes])).join('\n\n'),
    ...(link === undefined ? {} : { link }),
    absorbed: absorbedBy(kept, others),
    updated: now,
  }
  return [
    { table: 'speakers', before: kept, after: merged },
    ...others.map(
      (other): Edit => ({ table: 'speakers', before: other, after: { ...other, updated: now, deleted: now } }),
    ),
    ...annotations.flatMap((before): Edit[] => {
      const after = attributedTo(before, (id) => (gone.has(id) ? kept.id : id), now)
      return after === null ? [] : [{ table: 'annotations', before, after }]
    }),
  ]
}

/**
 * What makes a speaker of some of what another said: `annotations`, of which it becomes the speaker. A name that was an
 * alias of the other is one no more.
 */
export function splitSpeaker(from: Speaker, made: Speaker, annotations: readonly Annotation[], now: number): Edit[] {
  const aliases = from.aliases.filter((alias) => nameKey(alias) !== nameKey(made.name))
  return [
    { table: 'speakers', before: null, after: made },
    ...(aliases.length === from.aliases.length
      ? []
      : [{ table: 'speakers', before: from, after: { ...from, aliases, updated: now } } as const]),
    ...annotations.flatMap((before): Edit[] => {
      const after = attributedTo(before, (id) => (id === from.id ? made.id : id), now)
      return after === null ? [] : [{ table: 'annotations', before, after }]
    }),
  ]
}

/** A speaker under another name: the one before is kept as an alias, so that it is still found. */
export function renamed(speaker: Speaker, name: string): Speaker {
  return { ...speaker, ...withNames(name, [...speaker.aliases, speaker.name]) }
}

/** This name with those others that are not the same as it or as one before them. */
export function withNames(name: string, others: readonly string[]): Pick<Speaker, 'name' | 'aliases'> {
  return { name, aliases: distinct(others, name) }
}

/** The annotation with other sources, of whom none reports themselves or is named twice; null where they are the same. */
export function attributedTo(
  annotation: Annotation,
  sourceFor: (id: string) => string,
  now: number,
): Annotation | null {
  const { speaker, via, ...rest } = annotation
  const nowSpeaker = speaker === undefined ? undefined : sourceFor(speaker)
  if (nowSpeaker === speaker && (via ?? []).every((id) => sourceFor(id) === id)) return null
  const nowVia = [...new Set((via ?? []).map(sourceFor))].filter((id) => id !== nowSpeaker)
  return {
    ...rest,
    ...(nowSpeaker === undefined ? {} : { speaker: nowSpeaker }),
    ...(nowVia.length === 0 ? {} : { via: nowVia }),
    updated: now,
  }
}

function distinct(names: readonly string[], but: string): string[] {
  const known = new Set([nameKey(but)])
  return names.filter((name) => {
    const isNew = !known.has(nameKey(name))
    known.add(nameKey(name))
    return isNew
  })
}
