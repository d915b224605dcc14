import type { ExportField } from '../../exchanging/export-fields'

/** What notes mention by its name, by the field that is about it. */
const MENTIONED: readonly (readonly [field: ExportField, named: string])[] = [
  ['speakers', 'speakers'],
  ['wordings', 'claims'],
  ['tags', 'tags'],
]

/**
 * What of the fields that are left out notes still name, as a sentence; null where they name none, or no note is exported.
 * Notes are prose: a name that is mentioned is part of a sentence, beside others that are only typed.
 */
export function keptInNotes(left: ReadonlySet<ExportField>): string | null {
  const named = MENTIONED.flatMap(([field, name]) => (left.has(field) ? [name] : []))
  if (named.length === 0 || (left.has('notes') && left.has('article-notes'))) return null
  return `Notes stay as they are written, with the ${LIST.format(named)} that they name.`
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })
