import type { Annotation } from '../../domain/annotation'
import { filtered, passes } from '../../domain/annotation-filter'
import { type AnnotationIndex, annotationOf, annotationsAtCaret, NO_ANNOTATIONS } from '../../domain/annotation-index'
import type { Session } from './session'

/** The annotations of the open article; none while no article is open. */
export function annotationsOf(session: Session): AnnotationIndex {
  return session.open?.annotations ?? NO_ANNOTATIONS
}

/** Those of them that are shown. */
export function shownAnnotations(session: Session): AnnotationIndex {
  return filtered(annotationsOf(session), session.filter, session.speakers, session.active?.id ?? null)
}

/** Those of the ones picked to be edited together that are shown now: what a filter hides, or is in the trash, stays as it is. */
export function pickedAnnotations(session: Session): readonly Annotation[] {
  if (session.picked.size === 0) return []
  return shownAnnotations(session).inOrder.filter(({ id }) => session.picked.has(id))
}

/** The active annotation; undefined where there is none. */
export function activeAnnotation(session: Session): Annotation | undefined {
  return annotationOf(annotationsOf(session), session.active?.id ?? null)
}

/** The annotations that the caret stands in or at and the filter lets through, the innermost first; none while something is selected. */
export function shownAtCaret(session: Session): readonly Annotation[] {
  const { selection, filter, speakers } = session
  if (selection === null || selection.anchor !== selection.focus) return []
  const atCaret = annotationsAtCaret(annotationsOf(session), selection.focus)
  return atCaret.filter((annotation) => passes(annotation, filter, speakers))
}
