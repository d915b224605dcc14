import type { Annotation } from '../domain/annotation'
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
  { speakers }: Registry,
  names: GrowingNames,
): boolean {
  const { speaker, speech, confidence, wording, verdict, claimType } = incoming
  return (
    (speaker === undefined || isCalled(annotation.speaker, speaker, speakers)) &&
    (speech === undefined || speech === annotation.speech) &&
    (confidence === undefined || confidence === annotation.confidence) &&
    (wording === undefined || wording === annotation.wording) &&
    (verdict === undefined || names.term('verdict', verdict) === (annotation.verdict ?? null)) &&
    (claimType === undefined || names.term('claim-type', claimType) === (annotation.claimType ?? null))
  )
}

function isCalled(id: string | undefined, name: string, speakers: Registry['speakers']): boolean {
  const speaker = speakers.get(id ?? '')
  return speaker !== undefined && [speaker.name, ...speaker.aliases].some((one) => nameKey(one) === nameKey(name))
}
