import type { Quoth } from '../quoth'
import type { Session } from '../session/session'
import type { Chord } from './chord'

/** Under which heading a command is listed. */
export const COMMAND_GROUPS = ['Mark', 'Annotation', 'Text', 'Go to', 'Library', 'View'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * Something a person can have done from anywhere in the window: with its keys, which they can change, or by its name in
 * the list of commands.
 */
export type Command = {
  /** What its keys are kept by: never changed. */
  id: string
  group: CommandGroup
  label: string
  keys: readonly Chord[]
  /** Present where its keys with Ctrl or Command are heard while somebody types, too: no field has another use for it. */
  whileTyping?: true
  /** Whether it could do something now; it always can where this is left out. */
  isPossible?: (session: Session) => boolean
  run: (quoth: Quoth) => void
}
