import type { Annotation } from '../../domain/annotation'
import { indexAnnotations } from '../../domain/annotation-index'
import type { ArticleText } from '../../domain/article'
import { byId } from '../../domain/registry'
import type { OpenArticle } from './session'

/** An open article once all its annotations are read; those already here may have been changed since, and stay. */
export function completed(open: OpenArticle, read: readonly Annotation[]): OpenArticle {
  const here = byId(open.annotations.inOrder)
  const more = read.filter(({ id }) => !here.has(id) && !open.removed.has(id))
  return { ...open, ...placed(open.content, [...here.values(), ...more]), complete: true }
}

/** Annotations of an article parted into those of this text and those of other revisions. */
export function placed({ revision }: ArticleText, annotations: readonly Annotation[]) {
  const isHere = (annotation: Annotation) => annotation.revision === revision
  return {
    annotations: indexAnnotations(annotations.filter(isHere)),
    orphans: annotations.filter((annotation) => !isHere(annotation)),
  }
}

/** An open article with another revision of its text, in the place where it is read. */
export function revised(open: OpenArticle, content: ArticleText, annotations: readonly Annotation[]): OpenArticle {
  return { ...open, content, ...placed(content, annotations), complete: true }
}
