import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { type Evidence, STANCES } from '../../domain/evidence'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS, STANCE_LABELS, TONE_LABELS } from '../../domain/labels'
import { passagesOf, wordsOf } from '../../domain/passages'
import type { Registry } from '../../domain/registry'
import { labelOfTerm, type ScaleId, scaleOf } from '../../domain/scale'
import { evidenceText } from '../../exchanging/evidence-text'
import type { AnnotationField } from '../../exchanging/merging/annotation-fields'
import type { PairOf, Side } from '../../exchanging/merging/pair'
import type { ScaledTerm } from '../../exchanging/merging/scaled-term'
import type { MergeField, SubjectKind, Subjects } from '../../exchanging/merging/subjects'
import type { TermField } from '../../exchanging/merging/term-fields'
import { speakerValue } from './speaker-value'

/** What people read for each field in which records can differ. */
const FIELD_LABELS: Record<MergeField, string> = {
  passage: 'Passage',
  kind: 'Kind',
  speaker: 'Speaker',
  via: 'According to',
  speech: 'Speech',
  verdict: 'Verdict',
  claimType: 'Kind of claim',
  confidence: 'Confidence',
  wording: 'Claim in your words',
  checkWorthiness: 'Worth checking',
  evidence: 'Evidence',
  note: 'Note',
  tags: 'Tags',
  name: 'Name',
  aliases: 'Other names',
  positions: 'Positions',
  link: 'Link',
  notes: 'Notes',
  parent: 'Under',
  description: 'When to use it',
  label: 'Wording',
  tone: 'Colour',
  retired: 'Offered',
}

/** A field in which two copies differ, with what people read for it, and what it holds on either side; empty where nothing. */
export type FieldValues = { field: MergeField; label: string; values: Record<Side, string> }

/** What differs between two copies of a record, in words. */
export function differencesOf<Kind extends SubjectKind>(
  { of, mine, theirs, fields }: Pick<PairOf<Kind>, 'of' | 'mine' | 'theirs' | 'fields'>,
  registry: Registry,
): FieldValues[] {
  const say = VALUE_OF[of]
  return fields.map((field) => ({
    field,
    label: FIELD_LABELS[field],
    values: { mine: say(mine, field, registry, theirs), theirs: say(theirs, field, registry, mine) },
  }))
}

type ValueOf<Kind extends SubjectKind> = (
  copy: Subjects[Kind]['record'],
  field: Subjects[Kind]['field'],
  registry: Registry,
  other: Subjects[Kind]['record'],
) => string

const VALUE_OF: { [Kind in SubjectKind]: ValueOf<Kind> } = {
  article: ({ note }) => note,
  speaker: speakerValue,
  code: (code, field, { codes }) => (field === 'parent' ? (codes.get(code.parent ?? '')?.name ?? '') : code[field]),
  term: (term, field) => TERM_VALUES[field](term),
  // The same words in two places are told apart by what is around them.
  annotation: (annotation, field, registry, other) =>
    field === 'passage' && wordsOf(annotation) === wordsOf(other)
      ? wordsInContext(annotation)
      : ANNOTATION_VALUES[field](annotation, registry),
}

const TERM_VALUES: Record<TermField, (term: ScaledTerm) => string> = {
  label: ({ label }) => label,
  tone: ({ tone }) => TONE_LABELS[tone],
  retired: ({ retired }) => (retired ? 'No' : 'Yes'),
}

const ANNOTATION_VALUES: Record<AnnotationField, (annotation: Annotation, registry: Registry) => string> = {
  passage: (annotation) => `“${wordsOf(annotation)}”`,
  kind: ({ kind }) => KIND_LABELS[kind],
  speaker: ({ speaker }, registry) => speakerName(speaker, registry),
  via: ({ via = [] }, registry) => via.map((id) => speakerName(id, registry)).join(', '),
  speech: ({ speech }) => (speech === undefined ? '' : SPEECH_LABELS[speech]),
  verdict: ({ verdict }, registry) => termLabel('verdict', verdict, registry),
  claimType: ({ claimType }, registry) => termLabel('claim-type', claimType, registry),
  confidence: ({ confidence }) => (confidence === undefined ? '' : LEVEL_LABELS[confidence]),
  wording: ({ wording = '' }) => wording,
  checkWorthiness: ({ checkWorthiness }) => (checkWorthiness === undefined ? '' : LEVEL_LABELS[checkWorthiness]),
  evidence: ({ evidence = [] }) => STANCES.flatMap((stance) => evidenceLine(evidence, stance)).join('\n'),
  note: ({ note }) => note,
  tags: ({ tags }, { codes }) => codeNames(tags, codes).join(', '),
}

function wordsInContext(annotation: Annotation): string {
  return passagesOf(annotation)
    .map(({ prefix, exact, suffix }) => `…${prefix}“${exact}”${suffix}…`)
    .join(' ')
}

function speakerName(id: string | undefined, { speakers }: Registry): string {
  return speakers.get(id ?? '')?.name ?? ''
}

function termLabel(scale: ScaleId, term: string | undefined, { scales }: Registry): string {
  return term === undefined ? '' : labelOfTerm(scaleOf(scales, scale), term)
}

function evidenceLine(evidence: readonly Evidence[], stance: Evidence['stance']): string[] {
  const text = evidenceText(evidence, stance)
  return text === '' ? [] : [`${STANCE_LABELS[stance]}: ${text}`]
}
