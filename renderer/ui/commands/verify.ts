import type { LibraryDatabase } from '../../storage/database'
import { verifyLibrary } from '../../storage/verify'
import type { ExitCode } from './exit-code'
import { print } from './print'

/** Prints how many records there are of each kind, a checksum over all of them, and what is wrong with any. */
export async function verify(database: LibraryDatabase): Promise<ExitCode> {
  const verification = await verifyLibrary(database)
  const ok = verification.problems.length === 0
  await print({ ok, ...verification })
  return ok ? 0 : 1
}
