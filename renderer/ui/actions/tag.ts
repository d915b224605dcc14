import { annotationOf } from '../../domain/annotation-index'
import type { Edit } from '../../domain/change'
import { type Code, cleanName, codeNamed, newCode } from '../../domain/code'
import type { Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'
import { change } from './change-library'

/**
 * Gives an annotation the tags of these names, and no others; a name that no code has becomes a code. Those whose codes are
 * in the trash are not seen, and stay: restored, a code is on all that it was on.
 */
export function setTags(quoth: Quoth, id: string, names: readonly string[]): void {
  const session = quoth.store.get()
  const before = annotationOf(annotationsOf(session), id)
  if (before === undefined) return
  const now = Date.now()
  const { codes, edits } = findOrMakeCodes(session.codes.values(), names, now)
  const unseen = before.tags.filter((tag) => !session.codes.has(tag))
  const after = { ...before, tags: [...codes.map((code) => code.id), ...unseen], updated: now }
  change(quoth, { label: 'Change tags', edits: [...edits, { table: 'annotations', before, after }] })
}

/** The codes of these names, each once, and the edits that make those that are not there. Empty names are left out. */
export function findOrMakeCodes(
  known: Iterable<Code>,
  names: readonly string[],
  now: number,
): { codes: Code[]; edits: Edit[] } {
  const all = [...known]
  const codes = new Set<Code>()
  const edits: Edit[] = []
  for (const name of names) {
    if (cleanName(name) === '') continue
    let code = codeNamed(all, name)
    if (code === undefined) {
      code = newCode(crypto.randomUUID(), name, all, now)
      all.push(code)
      edits.push({ table: 'codes', before: null, after: code })
    }
    codes.add(code)
  }
  return { codes: [...codes], edits }
}
