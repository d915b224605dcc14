import { fail, type Result, succeed } from '../../domain/result'
import { readBackupApart, replaceLibraryApart } from '../../storage/backup/backup-apart'
import type { ReadBackup } from '../../storage/backup/read-backup'
import { LibraryDatabase } from '../../storage/database'
import { DISK_FULL } from '../../storage/saving'
import { isDiskFull, whyNotWritten } from '../why-not-written'
import { backUp } from './back-up'

/** The library that a backup is read into before it takes the place of the real one. */
const BESIDE = 'quoth-restoring'

/** The backup that was looked at last since the program was started. */
let looked: Promise<Result<ReadBackup, string>> | null = null

/** Reads a backup, to be looked at before it is restored. It has to be closed with `leave` or taken with `restore`. */
export async function lookInto(bytes: Uint8Array): Promise<Result<ReadBackup, string>> {
  looked = readBackupApart(new Uint8Array(bytes), BESIDE)
  const read = await looked
  // Without room for its records they can't be read, however sound they are.
  return read.ok || !(await isDiskFull()) ? read : fail(DISK_FULL)
}

/** Lets go of a backup that an earlier start looked at: it was ended before it could. */
export async function leaveEarlier(): Promise<void> {
  if (looked === null) await new LibraryDatabase(BESIDE).delete()
}

/** Lets go of a backup that was looked at. */
export async function leave({ database }: ReadBackup): Promise<void> {
  await database.delete()
}

/**
 * Puts a backup in the place of the library, which is backed up first: nothing is restored where that fails. Gives where
 * that backup is.
 */
export async function restore(backup: ReadBackup): Promise<Result<string, string>> {
  const before = await backUp('before restoring')
  if (!before.ok) return fail(`Not restored, since what is there could not be backed up first. ${before.failure}`)
  try {
    await replaceLibraryApart(backup.database.name)
    await leave(backup)
    return succeed(before.value)
  } catch (error) {
    return fail(`Not restored: the library is as it was. ${await whyNotWritten(error)}`)
  }
}
