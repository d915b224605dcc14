import type { Session } from '../../session/session'
import { activeAnnotation, shownAtCaret } from '../../session/shown'

/** Whether an article is open. */
export const hasOpen = ({ open }: Session) => open !== null

/** Whether an article is open and seen: from another page nothing is done to what is in it. */
export const isReading = ({ open, place }: Session) => open !== null && place.kind === 'article'

/** Whether an annotation is active. */
export const hasActive = (session: Session) => isReading(session) && activeAnnotation(session) !== undefined

/** Whether there is an annotation to open: the active one, or one that the caret stands in. */
export const hasActiveOrCaret = (session: Session) =>
  hasActive(session) || (isReading(session) && shownAtCaret(session).length > 0)

/** Whether a passage is selected, or being read aloud. */
export const hasSelection = (session: Session) =>
  isReading(session) &&
  (session.aloud !== null || (session.selection !== null && session.selection.anchor !== session.selection.focus))

/** Whether there is a passage to mark, or an annotation to change. */
export const hasEither = (session: Session) => hasSelection(session) || hasActive(session)
