import { activeAnnotation, type Session } from '../../session'
import { shownAtCaret } from '../../shown'

/** Whether an annotation is active. */
export const hasActive = (session: Session) => activeAnnotation(session) !== undefined

/** Whether there is an annotation to open: the active one, or one that the caret stands in. */
export const hasActiveOrCaret = (session: Session) => hasActive(session) || shownAtCaret(session).length > 0

/** Whether a passage is selected, or being read aloud. */
export const hasSelection = ({ selection, aloud }: Session) =>
  aloud !== null || (selection !== null && selection.anchor !== selection.focus)

/** Whether there is a passage to mark, or an annotation to change. */
export const hasEither = (session: Session) => hasSelection(session) || hasActive(session)

/** Whether an article is open. */
export const hasOpen = ({ open }: Session) => open !== null
