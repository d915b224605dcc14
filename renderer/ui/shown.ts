import type { Annotation } from '../domain/annotation'
import { passes } from '../domain/annotation-filter'
import { annotationOf, annotationsAtCaret } from '../domain/annotation-index'
import { annotationsOf, type Session } from './session'

/** The active annotation; undefined where there is none, or where the filter hides it: nothing is done to what isn’t seen. */
export function activeShown(session: Session): Annotation | undefined {
  const active = annotationOf(annotationsOf(session), session.active?.id ?? null)
  return active !== undefined && passes(active, session.filter) ? active : undefined
}

/** The annotations shown that the caret stands in or at, the innermost first; none while something is selected. */
export function shownAtCaret(session: Session): readonly Annotation[] {
  const { selection, filter } = session
  if (selection === null || selection.anchor !== selection.focus) return []
  return annotationsAtCaret(annotationsOf(session), selection.focus).filter((annotation) => passes(annotation, filter))
}
