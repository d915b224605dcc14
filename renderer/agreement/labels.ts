import { type Annotation, LEVELS } from '../domain/annotation'
import { codeNames } from '../domain/code'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS } from '../domain/labels'
import type { Registry } from '../domain/registry'
import { isTerm, labelOfTerm, type Scale, type ScaleId, scaleOf } from '../domain/scale'
import { nameKey, speakerNamed } from '../domain/speaker'

/** What an annotation says of its passage that another annotator may say otherwise, in the order in which it is read. */
export const LABELS = [
  'kind',
  'speaker',
  'speech',
  'claim-type',
  'verdict',
  'confidence',
  'check-worthiness',
  'tags',
] as const
export type LabelName = (typeof LABELS)[number]

/** The labels whose values have an order, from the lowest. */
export const ORDERED: Partial<Record<LabelName, readonly string[]>> = { confidence: LEVELS, 'check-worthiness': LEVELS }

/** One label: two annotators mean the same where `key` is the same; `name` is what people read. */
export type Label = { key: string; name: string }

/** The labels that an annotation has; what it says nothing of is left out. */
export type Labels = Partial<Record<LabelName, Label>>

/** Gives the labels of annotations that refer to one registry. */
export type Labelling = (annotation: Annotation) => Labels

/**
 * A labelling for annotations of `registry`, in the terms of the library `home`: as in bringing annotations in, a speaker is
 * who goes by the name there, a term is of the same id or label, and tags are of the same names, all whatever their case. A
 * verdict of “unchecked” says that there is none yet.
 */
export function labellingOf(registry: Registry, home: Registry): Labelling {
  const speakers = new Map<string, Label>()
  const speakerOf = (id: string) => {
    const known = speakers.get(id)
    if (known !== undefined) return known
    const name = registry.speakers.get(id)?.name
    if (name === undefined) return undefined
    const label = { key: nameKey(speakerNamed(home.speakers.values(), name)?.name ?? name), name }
    speakers.set(id, label)
    return label
  }
  const termOf = (scale: ScaleId, id: string) => ({
    key: termKey(scaleOf(home.scales, scale), id, labelOfTerm(scaleOf(registry.scales, scale), id)),
    name: labelOfTerm(scaleOf(registry.scales, scale), id),
  })
  return ({ kind, speaker, speech, claimType, verdict, confidence, checkWorthiness, tags }) => {
    const said = speaker === undefined ? undefined : speakerOf(speaker)
    const names = codeNames(tags, registry.codes)
    return {
      kind: { key: kind, name: KIND_LABELS[kind] },
      ...(said !== undefined && { speaker: said }),
      ...(speech !== undefined && { speech: { key: speech, name: SPEECH_LABELS[speech] } }),
      ...(claimType !== undefined && { 'claim-type': termOf('claim-type', claimType) }),
      ...(verdict !== undefined && verdict !== 'unchecked' && { verdict: termOf('verdict', verdict) }),
      ...(confidence !== undefined && { confidence: { key: confidence, name: LEVEL_LABELS[confidence] } }),
      ...(checkWorthiness !== undefined && {
        'check-worthiness': { key: checkWorthiness, name: LEVEL_LABELS[checkWorthiness] },
      }),
      ...(names.length > 0 && { tags: { key: names.map(nameKey).sort().join('\t'), name: names.join(', ') } }),
    }
  }
}

function termKey(home: Scale, id: string, label: string): string {
  if (isTerm(home, id)) return id
  const key = nameKey(label)
  return home.terms.find((term) => nameKey(term.label) === key)?.id ?? key
}
