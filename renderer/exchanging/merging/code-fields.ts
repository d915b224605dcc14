import { type Code, type Codes, cleanName } from '../../domain/code'
import type { Comparing } from './comparing-fields'

/** What two people may say differently of one code, in the order in which it is read. */
export const CODE_FIELDS = ['name', 'parent', 'description'] as const
export type CodeField = (typeof CODE_FIELDS)[number]

/** How two copies of a code of one codebook are compared and made one. */
export const COMPARING_CODES: Comparing<Code, CodeField> = {
  fields: CODE_FIELDS,
  keyOf: (code, field) => (field === 'name' ? cleanName(code.name) : (code[field] ?? '')),
  taking: (mine, theirs, taken) => {
    const from = (field: CodeField) => (taken.has(field) ? theirs : mine)
    return {
      ...mine,
      name: taken.has('name') ? cleanName(theirs.name) : mine.name,
      parent: from('parent').parent,
      description: from('description').description,
    }
  },
}

/**
 * A colleague's copy of a code in this codebook. Where what it stands under there is not in it, nothing is said of where
 * it stands here.
 */
export function inCodebook(mine: Code, theirs: Code, codes: Codes): Code {
  const isHere = (parent: string | null) => parent !== null && codes.has(parent)
  const saysNothing = theirs.parent === null ? !isHere(mine.parent) : !isHere(theirs.parent)
  return saysNothing ? { ...theirs, parent: mine.parent } : theirs
}
