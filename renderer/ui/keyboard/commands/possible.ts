import type { Session } from '../../session'

/** Whether an annotation is active. */
export const hasActive = ({ active }: Session) => active !== null

/** Whether a passage is selected, or being read aloud. */
export const hasSelection = ({ selection, aloud }: Session) =>
  aloud !== null || (selection !== null && selection.anchor !== selection.focus)

/** Whether there is a passage to mark, or an annotation to change. */
export const hasEither = (session: Session) => hasActive(session) || hasSelection(session)

/** Whether an article is open. */
export const hasOpen = ({ open }: Session) => open !== null
