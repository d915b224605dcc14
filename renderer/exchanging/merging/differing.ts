import type { Annotation } from '../../domain/annotation'
import type { Registry } from '../../domain/registry'
import type { BundledArticle } from '../bundle'
import { refersWithin } from '../is-sound'
import { type Placer, placerIn } from '../place'
import { onTextOf } from './on-text-of'
import { pairOf } from './pair'

/** Gives a colleague's copy of an annotation as it is beside the library's own, where the two differ; else null. */
export type Differ = (theirs: Annotation) => Annotation | null

/**
 * Tells which copies of the annotations of these articles differ from them; a second copy of one does not count. A copy
 * that refers to what is not in `registry` was made by hand, and is none.
 */
export function differIn(articles: readonly BundledArticle[], registry: Registry): Differ {
  const own = new Map(
    articles.flatMap(({ annotations, content }) => annotations.map((mine) => [mine.id, { mine, content }] as const)),
  )
  const placers = new Map<string, Placer>()
  return (copy) => {
    const found = own.get(copy.id)
    own.delete(copy.id)
    if (found === undefined || !refersWithin(copy, registry)) return null
    const { mine, content } = found
    const place = placers.get(content.article) ?? placerIn(content.text)
    placers.set(content.article, place)
    const theirs = onTextOf(mine, copy, content.text, place)
    return pairOf(mine, theirs) === null ? null : theirs
  }
}
