import type { Annotation } from '../domain/annotation'
import { cleanName, codeNames } from '../domain/code'
import type { Registry } from '../domain/registry'
import { nameKey } from '../domain/speaker'
import type { GrowingNames } from './growing-names'
import type { IncomingAnnotation } from './incoming'

/**
 * Whether what an annotation of a file says of its passage is nothing else than what one of the library does: of fields that
 * it says nothing of, any will do. Two people who mark the same words need not judge them alike.
 */
export function agrees(
  incoming: IncomingAnnotation,
  annotation: Annotation,
  { speakers, codes }: Registry,
  names: GrowingNames,
): boolean {
  const {
    speaker,
    via,
    speech,
    confidence,
    wording,
    verdict,
    claimType,
    checkWorthiness,
    tags = [],
    evidence = [],
  } = incoming
  const own = new Set(codeNames(annotation.tags, codes).map(nameKey))
  return (
    tags.every((tag) => own.has(nameKey(cleanName(tag)))) &&
    // What is evidence is compared by whoever merges: here, that there is more of it is enough.
    evidence.length <= (annotation.evidence?.length ?? 0) &&
    (via === undefined || via.every((name, i) => isCalled(annotation.via?.[i], name, speakers))) &&
    (checkWorthiness === undefined || checkWorthiness === annotation.checkWorthiness) &&
    (speaker === undefined || isCalled(annotation.speaker, speaker, speakers)) &&
    (speech === undefined || speech === annotation.speech) &&
    (confidence === undefined || confidence === annotation.confidence) &&
    (wording === undefined || wording === annotation.wording) &&
    (verdict === undefined || names.term('verdict', verdict) === (annotation.verdict ?? null)) &&
    (claimType === undefined || names.term('claim-type', claimType) === (annotation.claimType ?? null))
  )
}

/** Whether what a file says of a passage says nothing that `other`, in the same file and of the same passage, does not. */
export function addsNothing(incoming: IncomingAnnotation, other: IncomingAnnotation): boolean {
  const fields = ['speaker', 'speech', 'confidence', 'wording', 'verdict', 'claimType', 'checkWorthiness'] as const
  return (
    fields.every((field) => incoming[field] === undefined || incoming[field] === other[field]) &&
    (incoming.tags ?? []).every((tag) => other.tags?.includes(tag)) &&
    (incoming.via ?? []).every((name, i) => other.via?.[i] === name)
  )
}

function isCalled(id: string | undefined, name: string, speakers: Registry['speakers']): boolean {
  const speaker = speakers.get(id ?? '')
  return speaker !== undefined && [speaker.name, ...speaker.aliases].some((one) => nameKey(one) === nameKey(name))
}
