import type { BackupReason, WriteOutcome } from '../../../preload/api'
import { fail, type Result, succeed } from '../../domain/result'
import { checkBackupApart, writeBackupApart } from '../../storage/backup/backup-apart'
import { VERSIONS } from '../../storage/versions'
import { whyNotWritten } from '../why-not-written'

/**
 * Writes a backup of the library into the folder for them, then reads it back and checks every file in it. Gives its path;
 * the reason in words where it could not be written, or is not what was written: then it is not kept.
 * @param version the schema version that the library is of
 */
export async function backUp(reason: BackupReason, version = VERSIONS.length): Promise<Result<string, string>> {
  try {
    const outcome = await write(reason, version)
    if (outcome.kind === 'failed') return fail(outcome.message)
    const name = outcome.path.split(/[\\/]/u).at(-1) ?? ''
    const written = await window.quoth.request('backup:read', name)
    if (written.kind === 'failed') return fail(`It could not be read back. ${written.message}`)
    const checked = await checkBackupApart(new Uint8Array(written.bytes))
    await window.quoth.request('backup:checked', name, checked.ok ? 'whole' : 'damaged')
    return checked.ok ? succeed(outcome.path) : checked
  } catch (error) {
    return fail(await whyNotWritten(error))
  }
}

/** Writes it whole, or leaves nothing of it. */
async function write(reason: BackupReason, version: number): Promise<WriteOutcome> {
  const id = await window.quoth.request('backup:begin', reason)
  try {
    await writeBackupApart(version, async (bytes) => {
      await window.quoth.request('backup:append', id, bytes)
    })
  } catch (error) {
    await window.quoth.request('backup:discard', id)
    throw error
  }
  return window.quoth.request('backup:finish', id)
}
