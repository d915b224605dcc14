import type { Annotation } from '../../domain/annotation'
import { annotationOf } from '../../domain/annotation-index'
import type { Article } from '../../domain/article'
import type { Bundle, BundledArticle } from '../../exchanging/bundle'
import { readAnnotations, readAnnotationsBySpeakers, readText } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { type Session, shownAnnotations } from '../session'

/** How much of the library is exported. */
export type Scope =
  | { kind: 'annotation' }
  /** The annotations of the open article that the margin shows. */
  | { kind: 'shown' }
  | { kind: 'article' }
  | { kind: 'speaker'; speaker: string }
  | { kind: 'library' }

/** The scopes that there is something in now, with what people read for each. */
export function scopesOf(session: Session): { scope: Scope; label: string }[] {
  const { open, active, filter, place, speakers, articles } = session
  const isFiltered = shownAnnotations(session) !== open?.annotations
  const speaker = place.kind === 'speakers' ? speakers.get(place.speaker ?? '') : undefined
  return [
    ...(speaker === undefined
      ? []
      : [{ scope: { kind: 'speaker', speaker: speaker.id } as const, label: `All that ${speaker.name} said` }]),
    ...(open === null ? [] : [{ scope: { kind: 'article' } as const, label: 'This article' }]),
    ...(open !== null && isFiltered && filter !== undefined
      ? [{ scope: { kind: 'shown' } as const, label: 'What the margin shows of it' }]
      : []),
    ...(active === null ? [] : [{ scope: { kind: 'annotation' } as const, label: 'This annotation' }]),
    { scope: { kind: 'library' }, label: `The whole library (${articles.size} articles)` },
  ]
}

/** The articles and annotations of a scope, with their texts. What was made before has to be on the disk. */
export async function gather(quoth: Quoth, scope: Scope): Promise<Bundle> {
  await quoth.saving.retry()
  const session = quoth.store.get()
  const bundle = (articles: BundledArticle[]): Bundle => ({ articles, registry: session })
  switch (scope.kind) {
    case 'library': {
      const items: BundledArticle[] = []
      for (const article of session.articles.values()) {
        items.push(...(await bundled(quoth, article, await readAnnotations(quoth.database, article.id))))
      }
      return bundle(items)
    }
    case 'speaker': {
      const said = await readAnnotationsBySpeakers(quoth.database, [scope.speaker])
      const items: BundledArticle[] = []
      for (const article of session.articles.values()) {
        const here = said.filter((annotation) => annotation.article === article.id)
        if (here.length > 0) items.push(...(await bundled(quoth, article, here)))
      }
      return bundle(items)
    }
    default:
      return bundle(openItem(session, scope))
  }
}

function openItem(session: Session, { kind }: Scope): BundledArticle[] {
  const { open, articles, active } = session
  const article = articles.get(open?.content.article ?? '')
  if (open === null || article === undefined) return []
  const one = annotationOf(open.annotations, active?.id ?? null)
  const annotations =
    kind === 'annotation'
      ? one === undefined
        ? []
        : [one]
      : (kind === 'shown' ? shownAnnotations(session) : open.annotations).inOrder
  return [{ article, content: open.content, annotations }]
}

/** The article with those of these annotations that are on its newest text; none where the library has lost that. */
async function bundled(
  { database }: Quoth,
  article: Article,
  annotations: readonly Annotation[],
): Promise<BundledArticle[]> {
  const content = await readText(database, article.id, article.revision)
  if (content === undefined) return []
  return [{ article, content, annotations: annotations.filter(({ revision }) => revision === content.revision) }]
}
