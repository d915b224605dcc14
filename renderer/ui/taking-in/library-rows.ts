import type { Annotation } from '../../domain/annotation'
import type { Article, ArticleText } from '../../domain/article'
import { byId, type Registry } from '../../domain/registry'
import type { BundledArticle } from '../../exchanging/bundle'
import type { ImportTarget } from '../../exchanging/import-annotations'

/** All of a library that annotations can land in: what is in the trash too, and of texts the newest of each article. */
export type LibraryRows = {
  articles: readonly Article[]
  texts: readonly ArticleText[]
  annotations: readonly Annotation[]
  registry: Registry
}

/**
 * The library as what annotations are brought into, and beside it the articles in its trash. An annotation that is on no
 * text that is read now (its passage went with a new version, or its article to the trash) is as good as in the trash.
 */
export function targetOf({ articles, texts, annotations, registry }: LibraryRows): {
  target: ImportTarget
  trashed: readonly BundledArticle[]
} {
  const textOf = new Map(texts.map((content) => [content.article, content]))
  const known = byId(articles)
  const here = new Map<string, Annotation[]>()
  const trash: Annotation[] = []
  for (const annotation of annotations) {
    const article = known.get(annotation.article)
    const isRead = annotation.deleted === 0 && annotation.revision === article?.revision
    if (!isRead || article?.deleted !== 0) trash.push(annotation)
    if (!isRead) continue
    const others = here.get(article.id)
    if (others === undefined) here.set(article.id, [annotation])
    else others.push(annotation)
  }
  const bundled = articles.flatMap((article): BundledArticle[] => {
    const content = textOf.get(article.id)
    return content === undefined ? [] : [{ article, content, annotations: here.get(article.id) ?? [] }]
  })
  return {
    target: { articles: bundled.filter(({ article }) => article.deleted === 0), registry, trash },
    trashed: bundled.filter(({ article }) => article.deleted !== 0),
  }
}
