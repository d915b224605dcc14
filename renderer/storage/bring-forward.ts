import type { Result } from '../domain/result'
import type { LibraryDatabase } from './database'

/**
 * Has a library of an earlier schema `version` brought forward when it is next asked for anything, once `backUp` has said
 * that there is a backup of it. Gives why there is none: then the library stays as it is.
 */
export async function bringForward<Backup>(
  database: LibraryDatabase,
  version: number,
  backUp: (version: number) => Promise<Result<Backup, string>>,
): Promise<Result<Backup, string>> {
  const backedUp = await backUp(version)
  if (backedUp.ok) database.allowUpgradeFrom(version)
  return backedUp
}
