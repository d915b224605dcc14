import type { Annotation } from './annotation'
import type { Edit } from './change'
import type { Code, Codes } from './code'
import { absorbedBy } from './registry'

/** A code in its place in the tree; `depth` is 0 at the top. */
export type Placed = { code: Code; depth: number }

/** The codes under `parent` (null: at the top), in their order. One whose parent is gone stands at the top. */
export function childrenOf(codes: Codes, parent: string | null): Code[] {
  const here = [...codes.values()].filter((code) => parentOf(codes, code) === parent)
  return here.sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
}

/** All codes as they stand in the tree, each before those under it. */
export function treeOf(codes: Codes): Placed[] {
  const placed: Placed[] = []
  const walk = (parent: string | null, depth: number) => {
    for (const code of childrenOf(codes, parent)) {
      placed.push({ code, depth })
      walk(code.id, depth + 1)
    }
  }
  walk(null, 0)
  return placed
}

/** The ids of a code and of all under it: what it may not be moved under. */
export function branchOf(codes: Codes, id: string): Set<string> {
  const branch = new Set([id])
  for (const under of branch) for (const child of childrenOf(codes, under)) branch.add(child.id)
  return branch
}

/**
 * The edits that put a code under `parent`, at `index` among those there; none where that would be under itself. Where
 * `parent` is gone, those are the ones at the top.
 */
export function moveCode(codes: Codes, id: string, parent: string | null, index: number, now: number): Edit[] {
  const moved = codes.get(id)
  if (moved === undefined || (parent !== null && branchOf(codes, id).has(parent))) return []
  const others = childrenOf(codes, parentOf(codes, { parent })).filter((code) => code.id !== id)
  return others.toSpliced(Math.max(0, index), 0, moved).flatMap((before, order): Edit[] => {
    const after = { ...before, order, parent: before === moved ? parent : before.parent }
    if (after.order === before.order && after.parent === before.parent) return []
    return [{ table: 'codes', before, after: { ...after, updated: now } }]
  })
}

/**
 * The edits that make two codes one: `annotations`, all that have `gone`, get `kept` instead, what stood under it stands
 * under `kept`, and it goes to the trash.
 */
export function mergeCodes(
  codes: Codes,
  kept: Code,
  gone: Code,
  annotations: readonly Annotation[],
  now: number,
): Edit[] {
  // One that is merged into what stands under it must not take it along.
  const parent = branchOf(codes, gone.id).has(kept.id) ? gone.parent : kept.parent
  const children = childrenOf(codes, gone.id).filter(({ id }) => id !== kept.id)
  const merged = {
    ...kept,
    parent,
    key: kept.key ?? gone.key,
    absorbed: absorbedBy(kept, [gone]),
    description: [kept, gone].flatMap(({ description }) => (description === '' ? [] : [description])).join('\n'),
    updated: now,
  }
  return [
    { table: 'codes', before: kept, after: merged },
    { table: 'codes', before: gone, after: { ...gone, updated: now, deleted: now } },
    ...children.map(
      (before): Edit => ({ table: 'codes', before, after: { ...before, parent: kept.id, updated: now } }),
    ),
    ...annotations.map((before): Edit => {
      const tags = [...new Set(before.tags.map((tag) => (tag === gone.id ? kept.id : tag)))]
      return { table: 'annotations', before, after: { ...before, tags, updated: now } }
    }),
  ]
}

/** The edits that give a code a figure key, 1 to 9, or none; whichever had it loses it. */
export function setKey(codes: Codes, id: string, key: number | null, now: number): Edit[] {
  return [...codes.values()].flatMap((before): Edit[] => {
    if (before.id !== id && (key === null || before.key !== key)) return []
    return [{ table: 'codes', before, after: { ...before, key: before.id === id ? key : null, updated: now } }]
  })
}

/**
 * A code as it comes back among these from the trash: without its figure key where another has that now, and at the top
 * where what it stood under was put under it meanwhile, since neither would be in the tree.
 */
export function comingBack(codes: Codes, code: Code): Code {
  const isTaken = code.key !== null && [...codes.values()].some(({ key }) => key === code.key)
  const there = new Map(codes).set(code.id, { ...code, parent: null })
  const isUnderItself = code.parent !== null && branchOf(there, code.id).has(code.parent)
  return { ...code, key: isTaken ? null : code.key, parent: isUnderItself ? null : code.parent }
}

/** The id of the code that one stands under; null at the top, where it also stands once that one is gone. */
export function parentOf(codes: Codes, { parent }: Pick<Code, 'parent'>): string | null {
  return parent !== null && codes.has(parent) ? parent : null
}
