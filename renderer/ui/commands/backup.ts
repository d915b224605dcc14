import { readBackup, replaceLibrary } from '../../storage/backup/read-backup'
import { takeSnapshot } from '../../storage/backup/snapshot'
import { writeBackup } from '../../storage/backup/write-backup'
import type { LibraryDatabase } from '../../storage/database'
import { verifyLibrary } from '../../storage/verify'
import { backUp } from '../backup/back-up'
import type { ExitCode } from './carry-out'
import { print } from './print'

/** Writes everything in the library to the path given with --out, and prints what it holds. */
export async function backup(database: LibraryDatabase): Promise<ExitCode> {
  await writeBackup(database, await takeSnapshot(database), (bytes) => window.quoth.request('command:append', bytes))
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed') {
    await print({ ok: false, message: outcome.message })
    return 1
  }
  await print({ ok: true, path: outcome.path, bytes: outcome.bytes, ...(await verifyLibrary(database)) })
  return 0
}

/** Puts a backup in the place of the library, which is backed up first, and prints what the library holds then. */
export async function restore(database: LibraryDatabase, bytes: Uint8Array): Promise<ExitCode> {
  const read = await readBackup(bytes, 'quoth-restoring')
  if (!read.ok) return failed(read.failure)
  const before = await backUp(database, 'before restoring')
  if (!before.ok) return failed(`Not restored, since what is there could not be backed up. ${before.failure}`)
  await replaceLibrary(database, read.value.database)
  await read.value.database.delete()
  await print({ ok: true, before: before.value, ...(await verifyLibrary(database)) })
  return 0
}

async function failed(message: string): Promise<ExitCode> {
  await print({ ok: false, message })
  return 1
}
