import type { Anchor } from './anchor'
import type { Annotation } from './annotation'
import type { Article, ArticleText } from './article'
import type { Edit } from './change'
import { type Passage, passagesOf, withPassages } from './passages'

/**
 * What taking another revision of an article's text changes: the edits, the annotations as they are on that text, and
 * those that had a place in the text before and have none in it.
 */
export type Revision = { edits: Edit[]; moved: readonly Annotation[]; lost: readonly Annotation[] }

/** Where a passage of this revision of the text is in the new one; null where it is not. */
export type Relocate = (anchor: Anchor, revision: number) => Passage | null

/**
 * The changes that make `content` the newest text of the article `before`, with its annotations moved to where their
 * passages are now. Of one with several, those that are there are kept. One of which nothing is left stays with the revision
 * that it was made on, an orphan until it is placed again, or found in a later revision.
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
    const places = passagesOf(annotation).flatMap((anchor) => relocate(anchor, annotation.revision) ?? [])
    if (places.length === 0) {
      if (annotation.revision === before.revision) lost.push(annotation)
      continue
    }
    const there = { ...withPassages(annotation, content.text, places), revision: content.revision, updated: now }
    moved.push(there)
    edits.push({ table: 'annotations', before: annotation, after: there })
  }
  return { edits, moved, lost }
}
