import { anchorAt } from './anchor'
import type { Annotation } from './annotation'
import type { Article, ArticleText } from './article'
import type { Edit } from './change'

/**
 * What taking another revision of an article's text changes: the edits, the annotations as they are on that text, and
 * those whose passages are not in it.
 */
export type Revision = { edits: Edit[]; moved: readonly Annotation[]; lost: readonly Annotation[] }

/** Where an annotation's passage is in the new text, in UTF-16 offsets; null where it is not. */
export type Relocate = (annotation: Annotation) => { start: number; end: number } | null

/**
 * The changes that make `content` the newest text of the article `before`, with its annotations moved to where their
 * passages are now. One whose passage is gone stays with the revision that it was made on: it is not shown, and comes
 * back with that.
 * @param described the article as it is described from now on; its length and revision are the content's
 */
export function revise(
  before: Article,
  described: Article,
  content: ArticleText,
  annotations: readonly Annotation[],
  relocate: Relocate,
  now: number,
): Revision {
  const after = { ...described, length: content.text.length, revision: content.revision, updated: now }
  const edits: Edit[] = [{ table: 'articles', before, after }]
  const moved: Annotation[] = []
  const lost: Annotation[] = []
  for (const annotation of annotations) {
    if (annotation.revision !== before.revision) continue
    const place = relocate(annotation)
    if (place === null) {
      lost.push(annotation)
      continue
    }
    const anchor = anchorAt(content.text, place.start, place.end)
    const there = { ...annotation, anchor, revision: content.revision, updated: now }
    moved.push(there)
    edits.push({ table: 'annotations', before: annotation, after: there })
  }
  return { edits, moved, lost }
}
