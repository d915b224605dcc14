import type { Annotation } from '../domain/annotation'
import type { ArticleText } from '../domain/article'
import { passagesOf } from '../domain/passages'
import type { Registry } from '../domain/registry'
import { isTerm, scaleOf } from '../domain/scale'

/**
 * Whether an annotation fits what it is of: its passages are where they say, one after another, and whatever it refers to
 * is in the registry. What Quoth wrote always does; a file may have been changed since.
 */
export function isSound(annotation: Annotation, { text }: ArticleText, registry: Registry): boolean {
  const { speaker, via = [], tags, verdict, claimType } = annotation
  let from = -1
  for (const { start, end, exact } of passagesOf(annotation)) {
    if (start <= from || text.slice(start, end) !== exact) return false
    from = end
  }
  return (
    [speaker ?? [], via].flat().every((id) => registry.speakers.has(id)) &&
    tags.every((id) => registry.codes.has(id)) &&
    (verdict === undefined || isTerm(scaleOf(registry.scales, 'verdict'), verdict)) &&
    (claimType === undefined || isTerm(scaleOf(registry.scales, 'claim-type'), claimType))
  )
}
