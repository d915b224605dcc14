import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import type { Evidence } from '../../domain/evidence'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS } from '../../domain/labels'
import type { Registry } from '../../domain/registry'
import { labelOfTerm, type ScaleId, scaleOf } from '../../domain/scale'
import { uuidFor } from '../name-uuid'
import { webAddress } from '../source-address'
import { type BodyRole, bodyIri, HASH_IRI } from './vocabulary'

/** All that is said of an annotation's passages, as bodies of a W3C annotation: the note first, then the rest. */
export function bodiesOf(annotation: Annotation, registry: Registry): object[] {
  const { kind, speaker, via = [], speech, verdict, confidence, claimType, checkWorthiness, wording } = annotation
  const label = (scale: ScaleId, id: string) => labelOfTerm(scaleOf(registry.scales, scale), id)
  const { note, evidence = [] } = annotation
  return [
    ...(note === '' ? [] : [{ ...textual(note, 'commenting'), format: 'text/markdown' }]),
    stated('kind', kind, KIND_LABELS[kind]),
    ...(wording === undefined ? [] : [{ ...textual(wording, 'describing'), canonical: bodyIri('wording', '') }]),
    ...(speaker === undefined ? [] : named('speaker', speaker, registry)),
    ...via.flatMap((id) => named('via', id, registry)),
    ...(speech === undefined ? [] : [stated('speech', speech, SPEECH_LABELS[speech])]),
    ...(claimType === undefined ? [] : [stated('claim-type', claimType, label('claim-type', claimType))]),
    ...(verdict === undefined ? [] : [stated('verdict', verdict, label('verdict', verdict))]),
    ...(confidence === undefined ? [] : [stated('confidence', confidence, LEVEL_LABELS[confidence])]),
    ...(checkWorthiness === undefined
      ? []
      : [stated('check-worthiness', checkWorthiness, LEVEL_LABELS[checkWorthiness])]),
    ...codeNames(annotation.tags, registry.codes).map((name) => textual(name, 'tagging')),
    ...evidence.map(evidenceBody),
  ]
}

function textual(value: string, purpose: string) {
  return { type: 'TextualBody', value, purpose }
}

function stated(role: BodyRole, value: string, label: string) {
  return { ...textual(label, 'classifying'), canonical: bodyIri(role, value) }
}

function named(role: 'speaker' | 'via', id: string, { speakers }: Registry): object[] {
  const speaker = speakers.get(id)
  return speaker === undefined
    ? []
    : [{ ...textual(speaker.name, 'identifying'), canonical: bodyIri(role, uuidFor(id)) }]
}

function evidenceBody(evidence: Evidence): object {
  const canonical = bodyIri(evidence.stance, evidence.id)
  const body = { type: 'SpecificResource', purpose: 'linking', canonical }
  switch (evidence.kind) {
    case 'link': {
      const address = webAddress(evidence.url)
      // An address that is none could be no source: then it can only be told.
      if (address === undefined) return { ...textual(`${evidence.title} ${evidence.url}`, 'linking'), canonical }
      return { ...body, source: { id: address, type: 'Text', label: evidence.title } }
    }
    case 'file':
      return { ...body, source: { id: `${HASH_IRI}${evidence.hash}`, type: 'Dataset', label: evidence.name } }
    case 'passage': {
      const { exact, prefix, suffix } = evidence.anchor
      const source = `urn:uuid:${uuidFor(evidence.article)}`
      return { ...body, source, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } }
    }
  }
}
