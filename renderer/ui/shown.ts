import type { Annotation } from '../domain/annotation'
import { passes } from '../domain/annotation-filter'
import { annotationsAtCaret } from '../domain/annotation-index'
import { annotationsOf, type Session } from './session'

/** The annotations that the caret stands in or at and the filter lets through, the innermost first; none while something is selected. */
export function shownAtCaret(session: Session): readonly Annotation[] {
  const { selection, filter, speakers } = session
  if (selection === null || selection.anchor !== selection.focus) return []
  const atCaret = annotationsAtCaret(annotationsOf(session), selection.focus)
  return atCaret.filter((annotation) => passes(annotation, filter, speakers))
}
