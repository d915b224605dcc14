import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { type Evidence, STANCES } from '../../domain/evidence'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS, STANCE_LABELS } from '../../domain/labels'
import { passagesOf, wordsOf } from '../../domain/passages'
import type { Registry } from '../../domain/registry'
import { labelOfTerm, type ScaleId, scaleOf } from '../../domain/scale'
import { evidenceText } from '../../exchanging/evidence-text'
import type { MergeField } from '../../exchanging/merging/fields'
import type { Pair } from '../../exchanging/merging/pair'

/** What people read for each field in which annotations can differ. */
export const FIELD_LABELS: Record<MergeField, string> = {
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
}

/** What a field holds on either side of a pair, in words; empty where it holds nothing. */
export function valuesOf(field: MergeField, { mine, theirs }: Pick<Pair, 'mine' | 'theirs'>, registry: Registry) {
  // The same words in two places are told apart by what is around them.
  const inContext = field === 'passage' && wordsOf(mine) === wordsOf(theirs)
  const value = (annotation: Annotation) =>
    inContext ? wordsInContext(annotation) : VALUES[field](annotation, registry)
  return { mine: value(mine), theirs: value(theirs) }
}

const VALUES: Record<MergeField, (annotation: Annotation, registry: Registry) => string> = {
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
