/** What of notes a person may leave out of an export, with what it is called. */
export const EXPORT_FIELDS = {
  source: 'Where articles are from',
  'article-notes': 'Notes on articles',
  speakers: 'Speakers',
  speech: 'Kinds of speech',
  wordings: 'Claims in your words',
  'claim-types': 'Kinds of claim',
  verdicts: 'Verdicts, and how sure they are',
  'check-worthiness': 'How much claims are worth checking',
  evidence: 'Evidence',
  links: 'Links between claims',
  notes: 'Notes on passages',
  tags: 'Tags',
} as const
export type ExportField = keyof typeof EXPORT_FIELDS

/** The names of all of them. */
export const EXPORT_FIELD_NAMES = Object.keys(EXPORT_FIELDS).filter(isExportField)

function isExportField(name: string): name is ExportField {
  return name in EXPORT_FIELDS
}
