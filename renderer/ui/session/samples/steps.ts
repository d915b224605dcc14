import type { Annotation } from '../../../domain/annotation'
import type { Edit } from '../../../domain/change'
import { NO_HISTORY } from '../../../domain/history'
import { sampleAnnotation } from '../../../domain/samples/samples'
import type { SessionEvent } from '../event'
import { reduce } from '../reduce'
import type { Session } from '../session'
import { annotationsOf } from '../shown'

/** The text of the article that is open in these samples. */
export const CONTENT = { article: 'article-1', revision: 1, text: 'The bridge will close', blocks: [], takenOut: [] }

/** Two annotations on that text, in reading order. */
export const EARLY = sampleAnnotation({ id: 'early', start: 2, end: 5 })
export const LATE = sampleAnnotation({ id: 'late', start: 10, end: 12 })

/** The session after these events, in turn. */
export function sessionAfter(session: Session, ...events: SessionEvent[]): Session {
  return events.reduce(reduce, session)
}

/** That these records changed, with no history. */
export function changed(...edits: Edit[]): SessionEvent {
  return { type: 'changed', edits, history: NO_HISTORY }
}

/** An annotation that was made, or changed from what it was before. */
export function annotationEdit(before: Annotation | null, after: Annotation): Edit {
  return { table: 'annotations', before, after }
}

/** That the sample article was opened, with these annotations read so far. */
export function opened(...annotations: Annotation[]): SessionEvent {
  return { type: 'article-opened', content: CONTENT, annotations, startAt: 0 }
}

/** The ids of the annotations that a session shows, in reading order. */
export function idsIn(session: Session): string[] {
  return annotationsOf(session).inOrder.map(({ id }) => id)
}
