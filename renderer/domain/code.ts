import { nameKey } from './speaker'
import type { Tone } from './tone'

/**
 * A code of the codebook: a tag with a place in the tree of tags, and what it means. Annotations keep its id, so that
 * they stay true when it is renamed. Times are milliseconds since 1970.
 */
export type Code = {
  id: string
  name: string
  /** The id of the code that it stands under; null at the top. */
  parent: string | null
  /** Where it stands among those with the same parent, ascending. */
  order: number
  tone: Tone
  /** The ids of the codes that were merged into this one, so that what still names them finds it. */
  absorbed?: readonly string[]
  /** When to use it, and when not: the rule that two annotators share. */
  description: string
  /** The figure key, 1 to 9, that tags with it; null where it has none. */
  key: number | null
  created: number
  updated: number
  deleted: number
}

/** The codes of a library, by id. */
export type Codes = ReadonlyMap<string, Code>

/** A code of this name at the top of the tree, after all that are there. */
export function newCode(id: string, name: string, codes: Iterable<Code>, now: number): Code {
  const order = 1 + Math.max(-1, ...[...codes].filter(({ parent }) => parent === null).map((code) => code.order))
  return {
    id,
    name: cleanName(name),
    parent: null,
    order,
    tone: 'quiet',
    description: '',
    key: null,
    created: now,
    updated: now,
    deleted: 0,
  }
}

/** A code's name as it is kept: no white space around it or twice within, no `#` before it. */
export function cleanName(name: string): string {
  return name
    .trim()
    .replace(/^#+\s*/u, '')
    .replace(/\s+/gu, ' ')
}

/** The code of this name, whatever its case and spacing. */
export function codeNamed(codes: Iterable<Code>, name: string): Code | undefined {
  const wanted = nameKey(cleanName(name))
  return [...codes].find((code) => nameKey(code.name) === wanted)
}

/** What people read for these codes, in the order given; one that is gone is left out. */
export function codeNames(ids: readonly string[], codes: Codes): string[] {
  return ids.flatMap((id) => codes.get(id)?.name ?? [])
}
