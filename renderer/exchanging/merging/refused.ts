import { type Codes, cleanName } from '../../domain/code'
import type { Registry } from '../../domain/registry'
import { nameKey } from '../../domain/speaker'
import { type Choice, takes } from './merge'
import { keyOfPair, type Pair } from './pair'
import type { MergeField } from './subjects'

/** What can't be taken from theirs, whatever is chosen: by the key of its pair, the fields. */
export type Refused = ReadonlyMap<string, ReadonlySet<MergeField>>

/**
 * The names that two speakers or two codes would have, and the places in the codebook at which a code would be under
 * itself, if all that is chosen were taken.
 */
export function refusedOf(
  pairs: readonly Pair[],
  choose: (pair: Pair) => Choice,
  { speakers, codes }: Pick<Registry, 'speakers' | 'codes'>,
): Refused {
  const refused = new Map<string, Set<MergeField>>()
  const refuse = (some: readonly Pair[], field: MergeField, ids: ReadonlySet<string>) => {
    for (const pair of some) {
      const key = keyOfPair(pair)
      if (ids.has(pair.mine.id)) refused.set(key, new Set(refused.get(key)).add(field))
    }
  }
  const isTaken = (pair: Pair, field: MergeField) =>
    pair.fields.some((one) => one === field) && takes(choose(pair), field)

  const ofSpeakers = pairs.filter((pair) => pair.of === 'speaker')
  const renamed = ofSpeakers.filter((pair) => isTaken(pair, 'name'))
  refuse(ofSpeakers, 'name', sharing(namesOf(speakers.values()), namesOf(renamed.map(({ theirs }) => theirs))))

  const ofCodes = pairs.filter((pair) => pair.of === 'code')
  const renamedCodes = ofCodes.filter((pair) => isTaken(pair, 'name'))
  refuse(ofCodes, 'name', sharing(namesOf(codes.values()), namesOf(renamedCodes.map(({ theirs }) => theirs))))
  const moved = ofCodes.filter((pair) => isTaken(pair, 'parent'))
  refuse(ofCodes, 'parent', circular(codes, new Map(moved.map(({ theirs }) => [theirs.id, theirs.parent]))))
  return refused
}

/** A choice for a pair without what is refused of it. */
export function choiceWithout(pair: Pair, choice: Choice, refused: Refused): Choice {
  const kept = refused.get(keyOfPair(pair))
  if (kept === undefined) return choice
  return new Set<MergeField>(pair.fields.filter((field) => takes(choice, field) && !kept.has(field)))
}

function namesOf(records: Iterable<{ id: string; name: string }>): Map<string, string> {
  return new Map(Array.from(records, ({ id, name }) => [id, nameKey(cleanName(name))]))
}

/**
 * The ids of those whose new names others would have too. Each of them keeps the name that it has now, which may be
 * another's new one, so that this one keeps its own as well.
 */
function sharing(now: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): Set<string> {
  const kept = new Set<string>()
  const holders = new Map<string, string[]>()
  const hold = (name: string, id: string) => {
    const all = holders.get(name)
    if (all === undefined) holders.set(name, [id])
    else all.push(id)
  }
  for (const [id, name] of now) hold(wanted.get(id) ?? name, id)
  const names = [...holders.keys()]
  for (const name of names) {
    const all = holders.get(name) ?? []
    if (all.length < 2) continue
    for (const id of all) {
      const own = now.get(id)
      if (own === undefined || own === name || kept.has(id)) continue
      kept.add(id)
      hold(own, id)
      names.push(own)
    }
  }
  return kept
}

/** The ids of codes that would be under themselves with these parents; each of them keeps the place that it has now. */
function circular(codes: Codes, wanted: ReadonlyMap<string, string | null>): Set<string> {
  const kept = new Set<string>()
  const parents = new Map(Array.from(codes.values(), ({ id, parent }) => [id, parent]))
  for (const [id, parent] of wanted) parents.set(id, parent)
  // What keeps its place may be what another would come to stand under: all are looked at again.
  for (let before = -1; before < kept.size; ) {
    before = kept.size
    for (const id of wanted.keys()) {
      if (kept.has(id)) continue
      for (const one of roundFrom(id, parents)) {
        if (!wanted.has(one)) continue
        kept.add(one)
        parents.set(one, codes.get(one)?.parent ?? null)
      }
    }
  }
  return kept
}

/** The ids from this one up to itself again; none where it is not under itself. */
function roundFrom(id: string, parents: ReadonlyMap<string, string | null>): Set<string> {
  const way = new Set<string>()
  let next: string | null = id
  while (next !== null && !way.has(next)) {
    way.add(next)
    next = parents.get(next) ?? null
  }
  return next === id ? way : new Set()
}
