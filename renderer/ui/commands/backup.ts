import { takeSnapshot } from '../../storage/backup/snapshot'
import { writeBackup } from '../../storage/backup/write-backup'
import type { LibraryDatabase } from '../../storage/database'
import { verifyLibrary } from '../../storage/verify'
import { leave, lookInto, restore as putInPlace } from '../backup/restore'
import type { ExitCode } from './exit-code'
import { print } from './print'

/** Writes everything in the library to the path given with --out, and prints what it holds. */
export async function backup(database: LibraryDatabase): Promise<ExitCode> {
  await writeBackup(database, await takeSnapshot(database), (bytes) => window.quoth.request('command:append', bytes))
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed') {
    return failed(`No backup was made. ${outcome.message} Name another place with --out, and try again.`)
  }
  await print({ ok: true, path: outcome.path, bytes: outcome.bytes, ...(await verifyLibrary(database)) })
  return 0
}

/** Puts a backup in the place of the library, which is backed up first, and prints what the library holds then. */
export async function restore(database: LibraryDatabase, bytes: Uint8Array): Promise<ExitCode> {
  const read = await lookInto(bytes)
  if (!read.ok) return failed(read.failure)
  const before = await putInPlace(read.value)
  if (!before.ok) {
    await leave(read.value)
    return failed(before.failure)
  }
  await print({ ok: true, before: before.value, ...(await verifyLibrary(database)) })
  return 0
}

async function failed(message: string): Promise<ExitCode> {
  await print({ ok: false, message })
  return 1
}
