import type { Annotation } from '../../domain/annotation'
import type { Evidence } from '../../domain/evidence'
import { passagesOf } from '../../domain/passages'
import type { ExportField } from '../export-fields'
import type { Comparing } from './comparing-fields'

/** What two people may say differently of one annotation: its passages as one, and each of its other fields. */
export type AnnotationField =
  | 'passage'
  | Exclude<
      keyof Annotation,
      'id' | 'article' | 'revision' | 'anchor' | 'continued' | 'created' | 'updated' | 'deleted' | 'mergedInto'
    >

/** All of them, in the order in which they are compared and read. */
export const ANNOTATION_FIELDS = [
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
] as const satisfies readonly AnnotationField[]

/** Those that a file says something of from which these were left out. */
export function fieldsWithout(leftOut: ReadonlySet<ExportField>): AnnotationField[] {
  const unsaid = new Set(Array.from(leftOut, (field) => LEFT_OUT_WITH[field] ?? []).flat())
  return ANNOTATION_FIELDS.filter((field) => !unsaid.has(field))
}

const LEFT_OUT_WITH: Partial<Record<ExportField, readonly AnnotationField[]>> = {
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
 * Both copies are of one library and on one text. The order of tags and of evidence, and the ids of the latter, are no
 * difference.
 */
const KEYS: Record<AnnotationField, (annotation: Annotation) => string> = {
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

function taking(mine: Annotation, theirs: Annotation, taken: ReadonlySet<AnnotationField>): Annotation {
  const from = (field: AnnotationField) => (taken.has(field) ? theirs : mine)
  const { id, article, revision, created, updated, deleted } = mine
  const { anchor, continued } = from('passage')
  const { speaker } = from('speaker')
  const { via } = from('via')
  const { speech } = from('speech')
  const { verdict } = from('verdict')
  const { claimType } = from('claimType')
  const { confidence } = from('confidence')
  const { wording } = from('wording')
  const { checkWorthiness } = from('checkWorthiness')
  const { evidence } = from('evidence')
  return {
    id,
    article,
    revision,
    kind: from('kind').kind,
    anchor,
    ...(continued === undefined ? {} : { continued }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(via === undefined ? {} : { via }),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(claimType === undefined ? {} : { claimType }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(wording === undefined ? {} : { wording }),
    ...(checkWorthiness === undefined ? {} : { checkWorthiness }),
    ...(evidence === undefined ? {} : { evidence }),
    note: from('note').note,
    tags: from('tags').tags,
    created,
    updated,
    deleted,
  }
}

/** How two copies of an annotation are compared and made one. */
export const COMPARING_ANNOTATIONS: Comparing<Annotation, AnnotationField> = {
  fields: ANNOTATION_FIELDS,
  keyOf: (annotation, field) => KEYS[field](annotation),
  taking,
}
