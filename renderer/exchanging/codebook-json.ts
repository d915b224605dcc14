import * as v from 'valibot'
import type { Edit } from '../domain/change'
import { type Code, cleanName, codeNamed } from '../domain/code'
import { treeOf } from '../domain/codebook'
import type { Registry } from '../domain/registry'
import { fail, type Result, succeed } from '../domain/result'
import { isTerm, SCALE_IDS, type Scale, scaleOf, termWorded } from '../domain/scale'
import { TONES } from '../domain/tone'

/**
 * A codebook as JSON: codes in the order of the tree, each before those under it, and the scales. `parent` is the id of
 * another code of the file.
 */
export function exportCodebook({ codes, scales }: Pick<Registry, 'codes' | 'scales'>): string {
  const codebook = {
    format: 'quoth-codebook',
    version: 1,
    codes: treeOf(codes).map(({ code: { id, name, parent, tone, description, key } }) => ({
      id,
      name,
      parent,
      tone,
      description,
      key,
    })),
    scales: SCALE_IDS.map((id) => ({ id, terms: scaleOf(scales, id).terms })),
  }
  return `${JSON.stringify(codebook, null, 2)}\n`
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const file = v.object({
  format: v.literal('quoth-codebook'),
  version: v.literal(1),
  codes: v.array(
    v.object({
      id: text,
      name: text,
      parent: v.nullable(text),
      tone: v.picklist(TONES),
      description: v.string(),
      key: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
    }),
  ),
  scales: v.array(
    v.object({
      id: v.picklist(SCALE_IDS),
      terms: v.array(v.object({ id: text, label: text, tone: v.picklist(TONES), retired: v.boolean() })),
    }),
  ),
})

/**
 * The edits that bring a codebook from JSON into a library. A code that is there, by its id or its name, keeps its place
 * and gets what the file says of it; a name or a figure key that another has stays where it is. Scales get the terms that
 * they lack. None where the library has it all.
 */
export function importCodebook(
  json: string,
  { codes, scales }: Pick<Registry, 'codes' | 'scales'>,
  now: number,
): Result<Edit[], string> {
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return fail('The file is not JSON.')
  }
  const parsed = v.safeParse(file, data)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return fail(`It is no codebook of Quoth: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`)
  }
  return succeed([
    ...codeEdits(parsed.output.codes, codes, now),
    ...parsed.output.scales.flatMap((scale) => scaleEdits(scale, scaleOf(scales, scale.id), now)),
  ])
}

function codeEdits(given: v.InferOutput<typeof file>['codes'], codes: Registry['codes'], now: number): Edit[] {
  const edits: Edit[] = []
  const all = new Map(codes)
  const idOf = new Map<string, string>()
  const keys = new Set([...codes.values()].flatMap(({ key }) => key ?? []))
  for (const { id, name, parent, tone, description, key } of given) {
    const before = codes.get(id) ?? codeNamed(all.values(), name) ?? null
    const same = codeNamed(all.values(), name)
    const isTaken = before !== null && same !== undefined && same.id !== before.id
    const free = key !== null && !keys.has(key) ? key : null
    if (free !== null && before?.key == null) keys.add(free)
    const after: Code = {
      ...(before ?? { id, parent: idOf.get(parent ?? '') ?? null, order: all.size, created: now, deleted: 0 }),
      name: isTaken ? before.name : cleanName(name),
      tone,
      description,
      key: before?.key ?? free,
      updated: now,
    }
    idOf.set(id, after.id)
    all.set(after.id, after)
    if (before === null || !saysTheSame(before, after)) edits.push({ table: 'codes', before, after })
  }
  return edits
}

function saysTheSame(a: Code, b: Code): boolean {
  return a.name === b.name && a.tone === b.tone && a.description === b.description && a.key === b.key
}

function scaleEdits({ terms }: { terms: Scale['terms'] }, before: Scale, now: number): Edit[] {
  const added = terms.filter(({ id, label }) => !isTerm(before, id) && termWorded(before, label) === undefined)
  if (added.length === 0) return []
  const after = { ...before, terms: [...before.terms, ...added], created: before.created || now, updated: now }
  return [{ table: 'scales', before: before.created === 0 ? null : before, after }]
}
