import type { Annotation } from '../../domain/annotation'
import type { Evidence } from '../../domain/evidence'
import { passagesOf } from '../../domain/passages'
import type { ExportField } from '../choose-fields'

/** What two people may say differently of one annotation: its passages as one, and each of its other fields. */
export type MergeField =
  | 'passage'
  | Exclude<
      keyof Annotation,
      'id' | 'article' | 'revision' | 'anchor' | 'continued' | 'created' | 'updated' | 'deleted' | 'mergedInto'
    >

/** All of them, in the order in which they are compared and read. */
export const MERGE_FIELDS = [
  'passage',
  'kind',
  'speaker',
  'via',
  'speech',
  'verdict',
  'claimType',
  'confidence',
  'wording',
  'checkWorthiness',
  'evidence',
  'note',
  'tags',
] as const satisfies readonly MergeField[]

/** Those that a file says something of from which these were left out. */
export function fieldsWithout(leftOut: ReadonlySet<ExportField>): MergeField[] {
  const unsaid = new Set(Array.from(leftOut, (field) => LEFT_OUT_WITH[field] ?? []).flat())
  return MERGE_FIELDS.filter((field) => !unsaid.has(field))
}

const LEFT_OUT_WITH: Partial<Record<ExportField, readonly MergeField[]>> = {
  speakers: ['speaker', 'via'],
  speech: ['speech'],
  wordings: ['wording'],
  'claim-types': ['claimType'],
  verdicts: ['verdict', 'confidence'],
  'check-worthiness': ['checkWorthiness'],
  evidence: ['evidence'],
  notes: ['note'],
  tags: ['tags'],
}

/**
 * A field of an annotation as a string: two annotations of one library and on one text have the same exactly where a
 * person sees no difference between them. The order of tags and of evidence, and the ids of the latter, are none.
 */
export function keyOfField(annotation: Annotation, field: MergeField): string {
  return KEYS[field](annotation)
}

const KEYS: Record<MergeField, (annotation: Annotation) => string> = {
  passage: (annotation) => JSON.stringify(passagesOf(annotation).map(({ start, end }) => [start, end])),
  kind: ({ kind }) => kind,
  speaker: ({ speaker = '' }) => speaker,
  via: ({ via = [] }) => JSON.stringify(via),
  speech: ({ speech = '' }) => speech,
  verdict: ({ verdict = '' }) => verdict,
  claimType: ({ claimType = '' }) => claimType,
  confidence: ({ confidence = '' }) => confidence,
  wording: ({ wording = '' }) => wording,
  checkWorthiness: ({ checkWorthiness = '' }) => checkWorthiness,
  evidence: ({ evidence = [] }) => JSON.stringify(evidence.map(keyOfEvidence).sort()),
  note: ({ note }) => note,
  tags: ({ tags }) => JSON.stringify([...tags].sort()),
}

/** A passage goes by its words and what is around them: it may be of an older text. */
function keyOfEvidence(item: Evidence): string {
  if (item.kind === 'link') return JSON.stringify([item.stance, item.kind, item.url, item.title])
  if (item.kind === 'file') return JSON.stringify([item.stance, item.kind, item.hash, item.name])
  const { exact, prefix, suffix } = item.anchor
  return JSON.stringify([item.stance, item.kind, item.article, exact, prefix, suffix])
}
