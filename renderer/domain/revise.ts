import { anchorAt } from './anchor'
import type { Annotation } from './annotation'
import type { Article, ArticleText } from './article'
import type { Edit } from './change'

/** What taking another revision of an article's text changes, and the annotations whose passages are not in it. */
export type Revision = { edits: Edit[]; lost: readonly Annotation[] }

/** Where an annotation's passage is in the new text, in UTF-16 offsets; null where it is not. */
export type Relocate = (annotation: Annotation) => { start: number; end: number } | null

/**
 * The changes that make `content` the newest text of `article`, with its annotations moved to where their passages are
 * now. One whose passage is gone stays with the revision that it was made on: it is not shown, and comes back with that.
 * @param described what else the new text says of the article
 */
export function revise(
  article: Article,
  content: ArticleText,
  annotations: readonly Annotation[],
  relocate: Relocate,
  described: Partial<Article>,
  now: number,
): Revision {
  const after = { ...article, ...described, length: content.text.length, revision: content.revision, updated: now }
  const edits: Edit[] = [{ table: 'articles', before: article, after }]
  const lost: Annotation[] = []
  for (const annotation of annotations) {
    if (annotation.revision !== article.revision) continue
    const place = relocate(annotation)
    if (place === null) {
      lost.push(annotation)
      continue
    }
    const anchor = anchorAt(content.text, place.start, place.end)
    const moved = { ...annotation, anchor, revision: content.revision, updated: now }
    edits.push({ table: 'annotations', before: annotation, after: moved })
  }
  return { edits, lost }
}
