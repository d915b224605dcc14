import type { Edit } from '../domain/change'
import { cleanName, newCode } from '../domain/code'
import type { Registry } from '../domain/registry'
import { type ScaleId, scaleOf, termCalled } from '../domain/scale'
import { idsByName, nameKey, newSpeaker } from '../domain/speaker'
import type { IncomingCode } from './incoming'

/** The names of a library while something is brought in: what nobody is called yet is made, and `edits` makes it last. */
export type GrowingNames = {
  /** The id of the speaker of this name or alias. */
  speaker: (name: string) => string
  /** The id of the code of this name; null where the name is empty. */
  code: (name: string) => string | null
  /** The id of the scale's term that has this id or label; null where it has none. */
  term: (scale: ScaleId, given: string) => string | null
  edits: Edit[]
}

/** The names of `registry`, with those of `codes` that are not there yet, each in its place. */
export function growingNames(
  registry: Registry,
  now: number,
  makeId: () => string,
  codes: readonly IncomingCode[] = [],
): GrowingNames {
  const edits: Edit[] = []
  const speakers = [...registry.speakers.values()]
  const speakerIds = idsByName(speakers)
  const known = [...registry.codes.values()]
  const codeIds = new Map<string, string>()
  for (const { id, name } of known) if (!codeIds.has(nameKey(name))) codeIds.set(nameKey(name), id)
  const details = new Map(codes.map((code) => [nameKey(cleanName(code.name)), code]))

  const names: GrowingNames = {
    edits,
    speaker: (name) => {
      const key = nameKey(name)
      const there = speakerIds.get(key)
      if (there !== undefined) return there
      const after = newSpeaker(makeId(), name, speakers, now)
      speakers.push(after)
      speakerIds.set(key, after.id)
      edits.push({ table: 'speakers', before: null, after })
      return after.id
    },
    code: (name) => {
      const key = nameKey(cleanName(name))
      if (key === '') return null
      const there = codeIds.get(key) ?? renamed(details.get(key)?.id)
      const id = there ?? makeCode(name, key)
      codeIds.set(key, id)
      return id
    },
    term: (scaleId, given) => termCalled(scaleOf(registry.scales, scaleId), given) ?? null,
  }

  /** The id of the code that has this id, or of that which it was merged into, under whatever name; undefined where there is none. */
  function renamed(id: string | undefined): string | undefined {
    return known.find((code) => id !== undefined && (code.id === id || code.absorbed?.includes(id)))?.id
  }

  function makeCode(name: string, key: string): string {
    const { id = makeId(), parent = null, description = '', tone } = details.get(key) ?? {}
    // What is its own ancestor, in a file that was made by hand, stands at the top.
    details.delete(key)
    const under = parent === null ? null : names.code(parent)
    const made = newCode(id, name, known, now)
    const after = { ...made, parent: under, description, tone: tone ?? made.tone }
    known.push(after)
    edits.push({ table: 'codes', before: null, after })
    return after.id
  }

  for (const { name } of codes) names.code(name)
  return names
}
