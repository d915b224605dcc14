import type { Annotation } from '../domain/annotation'
import type { ArticleText } from '../domain/article'
import { passagesOf } from '../domain/passages'
import type { Registry } from '../domain/registry'
import { isTerm, type ScaleId, scaleOf } from '../domain/scale'

/**
 * Whether an annotation fits what it is of: its passages are where they say, one after another, and whatever it refers to
 * is in the registry. What Quoth wrote always does; a file may have been changed since.
 */
export function isSound(annotation: Annotation, { text }: ArticleText, registry: Registry): boolean {
  let from = -1
  for (const { start, end, exact } of passagesOf(annotation)) {
    if (start <= from || text.slice(start, end) !== exact) return false
    from = end
  }
  return refersWithin(annotation, registry)
}

/** Whether all that an annotation refers to is in the registry: speakers, codes and terms. */
export function refersWithin({ speaker, via = [], tags, verdict, claimType }: Annotation, registry: Registry): boolean {
  const knows = (scale: ScaleId, term: string | undefined) =>
    term === undefined || isTerm(scaleOf(registry.scales, scale), term)
  return (
    [speaker ?? [], via].flat().every((id) => registry.speakers.has(id)) &&
    tags.every((id) => registry.codes.has(id)) &&
    knows('verdict', verdict) &&
    knows('claim-type', claimType)
  )
}
