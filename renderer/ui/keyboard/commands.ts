import type { Command } from './command'
import { ANNOTATION_COMMANDS } from './commands/annotation'
import { LIBRARY_COMMANDS } from './commands/library'
import { MARK_COMMANDS } from './commands/mark'
import { READING_COMMANDS } from './commands/reading'

/** Every command, in the order in which they are listed. Folders that add one add it to one of these. */
export const COMMANDS: readonly Command[] = [
  ...MARK_COMMANDS,
  ...ANNOTATION_COMMANDS,
  ...READING_COMMANDS,
  ...LIBRARY_COMMANDS,
]

/** The command of this id. Throws where there is none. */
export function commandOf(id: string): Command {
  const found = COMMANDS.find((command) => command.id === id)
  if (found === undefined) throw new Error(`There is no command “${id}”`)
  return found
}
