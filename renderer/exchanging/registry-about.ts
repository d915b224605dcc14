import { mentionsIn } from '../domain/note-link'
import type { Registry } from '../domain/registry'
import type { BundledArticle } from './bundle'

/**
 * The registry without those speakers whom nothing in these articles names: what was noted on them is no part of an export
 * of less than the library.
 */
export function registryAbout(articles: readonly BundledArticle[], registry: Registry): Registry {
  const annotations = articles.flatMap((bundled) => bundled.annotations)
  const notes = [...articles.map(({ article }) => article.note), ...annotations.map(({ note }) => note)]
  const named = new Set([
    ...annotations.flatMap(({ speaker = [], via = [] }) => [speaker, via].flat()),
    ...notes.flatMap(mentionsIn).flatMap(({ kind, id }) => (kind === 'speaker' ? id : [])),
  ])
  return { ...registry, speakers: new Map([...registry.speakers].filter(([id]) => named.has(id))) }
}
