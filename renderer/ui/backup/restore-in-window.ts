import { fail, type Result } from '../../domain/result'
import type { ReadBackup } from '../../storage/backup/read-backup'
import { showReplaced } from '../actions/start'
import type { Quoth } from '../quoth'
import { restore } from './restore'

/**
 * Restores a backup in the window, after what is being imported or saved, and shows what the library holds then. Nothing may
 * be changed meanwhile.
 */
export async function restoreInWindow(quoth: Quoth, backup: ReadBackup): Promise<Result<string, string>> {
  const { saving, inTurn, revising } = quoth
  let outcome: Result<string, string> = fail('Not restored. Try again.')
  await inTurn(() =>
    revising(async () => {
      await saving.retry()
      // It would be written later, into a library that it is not of.
      outcome = saving.pending ? fail('Not restored: first, what you made has to be saved.') : await restore(backup)
      // Everything that is shown is of the library that was there before.
      if (outcome.ok) await showReplaced(quoth)
    }),
  )
  return outcome
}
