import { anchorAt } from '../domain/anchor'
import type { Annotation } from '../domain/annotation'
import type { ArticleText } from '../domain/article'
import { type Passage, withPassages } from '../domain/passages'
import type { ScaleId } from '../domain/scale'
import type { GrowingNames } from './growing-names'
import type { IncomingAnnotation } from './incoming'
import type { PlacedEvidence } from './place-evidence'

/** The verdict or kind of claim of an annotation that the library has no term for; undefined where there is none such. */
export function unknownTerm(
  { verdict, claimType }: IncomingAnnotation,
  names: GrowingNames,
): { scale: ScaleId; given: string } | undefined {
  const given = [
    { scale: 'verdict', given: verdict },
    { scale: 'claim-type', given: claimType },
  ] as const
  return given.flatMap(({ scale, given }) =>
    given !== undefined && names.term(scale, given) === null ? [{ scale, given }] : [],
  )[0]
}

/** An annotation that came in, as one of the library's, of this id and on these passages of the text. */
export function land(
  incoming: PlacedEvidence,
  { article, revision, text }: ArticleText,
  passages: readonly Passage[],
  id: string,
  names: GrowingNames,
  now: number,
  makeId: () => string,
): Annotation {
  const { kind, speaker, via = [], speech, confidence, checkWorthiness, wording, evidence = [] } = incoming
  const verdict = termOf('verdict', incoming.verdict, names)
  const claimType = termOf('claim-type', incoming.claimType, names)
  const tags = new Set((incoming.tags ?? []).flatMap((name) => names.code(name) ?? []))
  const sources = [...new Set(via.map(names.speaker))]
  const annotation: Annotation = {
    id,
    article,
    revision,
    kind,
    anchor: anchorAt(text, passages[0]?.start ?? 0, passages[0]?.end ?? 1),
    ...(speaker === undefined ? {} : { speaker: names.speaker(speaker) }),
    ...(sources.length === 0 ? {} : { via: sources }),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === null ? {} : { verdict }),
    ...(claimType === null ? {} : { claimType }),
    ...(wording === undefined ? {} : { wording }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(checkWorthiness === undefined ? {} : { checkWorthiness }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(({ id = makeId(), ...item }) => ({ id, ...item })) }),
    note: incoming.note ?? '',
    tags: [...tags],
    created: incoming.created ?? now,
    updated: incoming.updated ?? now,
    deleted: 0,
  }
  return withPassages(annotation, text, passages)
}

function termOf(scale: ScaleId, given: string | undefined, names: GrowingNames): string | null {
  return given === undefined ? null : names.term(scale, given)
}
