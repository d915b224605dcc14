import { ANNOTATION_KINDS, type Annotation, LEVELS, SPEECHES } from '../domain/annotation'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS } from '../domain/labels'
import type { Registry } from '../domain/registry'
import { labelOfTerm, scaleOf } from '../domain/scale'
import type { IncomingAnnotation } from './incoming'

/**
 * What Quoth says of an annotation by choosing, and what other programs only have tags, codes or attributes for. In the
 * order in which people read it.
 */
export const TOPICS = [
  'kind',
  'speaker',
  'via',
  'speech',
  'claim-type',
  'verdict',
  'confidence',
  'check-worthiness',
] as const
export type Topic = (typeof TOPICS)[number]

/** What people read for each. */
export const TOPIC_LABELS: Record<Topic, string> = {
  kind: 'Kind',
  speaker: 'Speaker',
  via: 'According to',
  speech: 'Speech',
  'claim-type': 'Kind of claim',
  verdict: 'Verdict',
  confidence: 'Confidence',
  'check-worthiness': 'Worth checking',
}

/** One such choice: `value` is what Quoth knows it by (an id, a word of its own), `label` what people read. */
export type Statement = { topic: Topic; value: string; label: string }

/** What is said of an annotation; of a speaker who is gone nothing. */
export function statementsOf(annotation: Annotation, { speakers, scales }: Registry): Statement[] {
  const { kind, speaker, via = [], speech, claimType, verdict, confidence, checkWorthiness } = annotation
  const sources: Statement[] = [
    ...(speaker === undefined ? [] : [{ topic: 'speaker' as const, value: speaker }]),
    ...via.map((value) => ({ topic: 'via' as const, value })),
  ].flatMap(({ topic, value }) => {
    const name = speakers.get(value)?.name
    return name === undefined ? [] : [{ topic, value, label: name }]
  })
  const chosen = (topic: Topic, value: string | undefined, labelOf: (id: string) => string): Statement[] =>
    value === undefined ? [] : [{ topic, value, label: labelOf(value) }]
  return [
    { topic: 'kind', value: kind, label: KIND_LABELS[kind] },
    ...sources,
    ...chosen('speech', speech, () => (speech === undefined ? '' : SPEECH_LABELS[speech])),
    ...chosen('claim-type', claimType, (id) => labelOfTerm(scaleOf(scales, 'claim-type'), id)),
    ...chosen('verdict', verdict, (id) => labelOfTerm(scaleOf(scales, 'verdict'), id)),
    ...chosen('confidence', confidence, () => (confidence === undefined ? '' : LEVEL_LABELS[confidence])),
    ...chosen('check-worthiness', checkWorthiness, () =>
      checkWorthiness === undefined ? '' : LEVEL_LABELS[checkWorthiness],
    ),
  ]
}

/** What statements that came in say, without `passages`; those with values that Quoth does not know say nothing. */
export function annotationOfStatements(
  statements: readonly Statement[],
): Partial<Omit<IncomingAnnotation, 'passages'>> {
  const via = statements.flatMap(({ topic, label }) => (topic === 'via' ? [label] : []))
  return Object.assign({}, ...statements.map(fieldOf), via.length === 0 ? {} : { via })
}

function fieldOf({ topic, value, label }: Statement): Partial<IncomingAnnotation> {
  switch (topic) {
    case 'kind': {
      const kind = ANNOTATION_KINDS.find((known) => known === value)
      return kind === undefined ? {} : { kind }
    }
    case 'speech': {
      const speech = SPEECHES.find((known) => known === value)
      return speech === undefined ? {} : { speech }
    }
    case 'confidence': {
      const confidence = LEVELS.find((known) => known === value)
      return confidence === undefined ? {} : { confidence }
    }
    case 'check-worthiness': {
      const checkWorthiness = LEVELS.find((known) => known === value)
      return checkWorthiness === undefined ? {} : { checkWorthiness }
    }
    case 'verdict':
      return { verdict: value }
    case 'claim-type':
      return { claimType: value }
    case 'speaker':
      return { speaker: label }
    case 'via':
      return {}
  }
}

/** The statement that a label, or a word of Quoth's own in any case, makes about a topic where nothing else came in. */
export function statementLabelled(topic: Topic, label: string): Statement {
  const wanted = label.trim().toLowerCase()
  const known = Object.entries(LABELS[topic] ?? {}).find(
    ([value, text]) => value === wanted || text.toLowerCase() === wanted,
  )
  return { topic, value: known?.[0] ?? label, label }
}

const LABELS: Partial<Record<Topic, Readonly<Record<string, string>>>> = {
  kind: KIND_LABELS,
  speech: SPEECH_LABELS,
  confidence: LEVEL_LABELS,
  'check-worthiness': LEVEL_LABELS,
}
