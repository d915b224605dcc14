import type { Annotation } from '../../domain/annotation'
import type { Registry } from '../../domain/registry'
import type { Bundle, BundledArticle } from '../bundle'
import { refersWithin } from '../is-sound'
import { type Placer, placerIn } from '../place'
import { fieldsWithout } from './annotation-fields'
import { onTextOf } from './on-text-of'
import { type CopyOf, pairOf } from './pair'

/** Gives a colleague's annotation as a copy of the library's own, where the two differ; else null. */
export type Differ = (theirs: Annotation) => CopyOf<'annotation'> | null

/**
 * Tells which copies of the annotations of these articles differ from them; a second copy of one does not count. A copy
 * that refers to what is not in `registry` was made by hand, and is none.
 * @param leftOut what the file was written without
 */
export function differIn(
  articles: readonly BundledArticle[],
  registry: Registry,
  leftOut: Bundle['leftOut'] = new Set(),
): Differ {
  const known = fieldsWithout(leftOut)
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
    const beside = { of: 'annotation' as const, theirs: onTextOf(mine, copy, content.text, place), known }
    return pairOf(mine, beside) === null ? null : beside
  }
}
