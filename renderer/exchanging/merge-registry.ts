import type { Edit } from '../domain/change'
import { type Code, cleanName, codeNamed } from '../domain/code'
import { treeOf } from '../domain/codebook'
import { byId, type Registry } from '../domain/registry'
import { SCALE_IDS, type Scale, scaleOf } from '../domain/scale'
import { idsByName, nameKey } from '../domain/speaker'

/** A registry with another's records in it, and by which ids those go now. */
export type MergedRegistry = {
  registry: Registry
  edits: Edit[]
  speakerId: (id: string) => string
  codeId: (id: string) => string
}

/**
 * The edits that bring the speakers, codes and terms of `other` into `registry`. Whoever is there by id or name stays as
 * they are there; `usedTerms` are the terms that the library's annotations have, which no scale may lose. Links are not
 * brought: they depend on what becomes of annotations.
 */
export function mergeRegistries(registry: Registry, other: Registry, usedTerms: ReadonlySet<string>): MergedRegistry {
  const edits: Edit[] = []
  const speakers = new Map(registry.speakers)
  const speakerIds = new Map<string, string>()
  const named = idsByName([...registry.speakers.values()])
  for (const speaker of other.speakers.values()) {
    const there = registry.speakers.has(speaker.id) ? speaker.id : named.get(nameKey(speaker.name))
    speakerIds.set(speaker.id, there ?? speaker.id)
    if (there !== undefined) continue
    speakers.set(speaker.id, speaker)
    edits.push({ table: 'speakers', before: null, after: speaker })
  }
  const codes = mergeCodes(registry, other, edits)
  const scales = mergeScales(registry, other, usedTerms, edits)
  return {
    registry: { speakers, codes: codes.all, scales, links: registry.links },
    edits,
    speakerId: (id) => speakerIds.get(id) ?? id,
    codeId: (id) => codes.ids.get(id) ?? id,
  }
}

function mergeCodes({ codes }: Registry, other: Registry, edits: Edit[]) {
  const all = new Map(codes)
  const ids = new Map<string, string>()
  const keys = new Set([...codes.values()].flatMap(({ key }) => key ?? []))
  // Parents come before those under them.
  for (const { code } of treeOf(other.codes)) {
    const there = codes.get(code.id) ?? codeNamed(codes.values(), cleanName(code.name))
    ids.set(code.id, there?.id ?? code.id)
    if (there !== undefined) continue
    const key = code.key !== null && keys.has(code.key) ? null : code.key
    if (key !== null) keys.add(key)
    const added: Code = { ...code, key, parent: code.parent === null ? null : (ids.get(code.parent) ?? code.parent) }
    all.set(added.id, added)
    edits.push({ table: 'codes', before: null, after: added })
  }
  return { all, ids }
}

function mergeScales(
  { scales }: Registry,
  other: Registry,
  usedTerms: ReadonlySet<string>,
  edits: Edit[],
): ReadonlyMap<string, Scale> {
  const all = new Map(scales)
  for (const id of SCALE_IDS) {
    const brought = other.scales.get(id)
    if (brought === undefined) continue
    const own = scales.get(id) ?? null
    // A library that has none of its own takes the other's, but for what it uses of the first one.
    const [kept, added] =
      own === null
        ? [brought, scaleOf(scales, id).terms.filter((term) => usedTerms.has(term.id))]
        : [own, brought.terms]
    const known = byId(kept.terms)
    const missing = added.filter((term) => !known.has(term.id))
    if (own !== null && missing.length === 0) continue
    const after = { ...kept, terms: [...kept.terms, ...missing] }
    all.set(id, after)
    edits.push({ table: 'scales', before: own, after })
  }
  return all
}
