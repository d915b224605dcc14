import type { Edit } from '../domain/change'
import { byId, type Registry } from '../domain/registry'
import { newSpeaker, type Speaker, speakerNamed } from '../domain/speaker'
import type { IncomingSpeaker } from './incoming'

/**
 * The registry with these speakers in it, and the edits that add those who were not. Whoever is there, by id or by name, stays
 * as they are there.
 */
export function bringSpeakers(
  incoming: readonly IncomingSpeaker[],
  registry: Registry,
  now: number,
  makeId: () => string,
): { registry: Registry; edits: Edit[] } {
  const speakers = [...registry.speakers.values()]
  const edits: Edit[] = []
  for (const { id = makeId(), name, kind, position, link, notes } of incoming) {
    if (name.trim() === '' || isThere(id, name, speakers)) continue
    const made = newSpeaker(id, name, speakers, now)
    const after: Speaker = {
      ...made,
      kind: kind ?? made.kind,
      positions: position === undefined ? [] : [position],
      ...(link === undefined ? {} : { link }),
      notes,
    }
    speakers.push(after)
    edits.push({ table: 'speakers', before: null, after })
  }
  return { registry: { ...registry, speakers: byId(speakers) }, edits }
}

function isThere(id: string, name: string, speakers: readonly Speaker[]): boolean {
  return (
    speakerNamed(speakers, name) !== undefined ||
    speakers.some((speaker) => speaker.id === id || speaker.absorbed?.includes(id))
  )
}
