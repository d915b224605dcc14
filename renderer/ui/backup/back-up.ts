import type { BackupReason, WriteOutcome } from '../../../preload/api'
import { fail, type Result, succeed } from '../../domain/result'
import { checkBackup } from '../../storage/backup/read-backup'
import { type Snapshot, takeSnapshot } from '../../storage/backup/snapshot'
import { writeBackup } from '../../storage/backup/write-backup'
import type { LibraryDatabase } from '../../storage/database'
import { whyNotWritten } from '../why-not-written'

/**
 * Writes a backup of the library into the folder for them, then reads it back and checks every file in it. Gives its
 * path; the reason in words where it could not be written or is not what was written.
 */
export async function backUp(
  database: LibraryDatabase,
  reason: BackupReason,
  snapshot?: Snapshot,
): Promise<Result<string, string>> {
  try {
    const taken = snapshot ?? (await takeSnapshot(database))
    const outcome = await write(database, reason, taken)
    if (outcome.kind === 'failed') return fail(outcome.message)
    const written = await window.quoth.request('backup:read', outcome.path.split(/[\\/]/u).at(-1) ?? '')
    if (written.kind === 'failed') return fail(`It could not be read back. ${written.message}`)
    const checked = await checkBackup(written.bytes)
    return checked.ok ? succeed(outcome.path) : checked
  } catch (error) {
    return fail(await whyNotWritten(error))
  }
}

/** Writes it whole, or leaves nothing of it. */
async function write(database: LibraryDatabase, reason: BackupReason, taken: Snapshot): Promise<WriteOutcome> {
  const id = await window.quoth.request('backup:begin', reason)
  try {
    await writeBackup(database, taken, (bytes) => window.quoth.request('backup:append', id, bytes))
  } catch (error) {
    await window.quoth.request('backup:discard', id)
    throw error
  }
  return window.quoth.request('backup:finish', id)
}
