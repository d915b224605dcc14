/** Why a library was not brought forward to a newer schema: it was not said that there is a backup of it. */
export class NotBackedUpError extends Error {
  override readonly name = 'NotBackedUpError'
  /** The schema version that the library is of, and still is. */
  readonly version: number

  constructor(version: number) {
    super(`The library of version ${version} is not backed up.`)
    this.version = version
  }
}

/**
 * The schema version of a library that has to be backed up before it can be opened; null where it could not be opened for
 * another reason. What Dexie rejects with, when it is asked for anything, is about the error that it could not open it for.
 */
export function versionToBackUp(error: unknown): number | null {
  if (error instanceof NotBackedUpError) return error.version
  return error instanceof Error && 'inner' in error ? versionToBackUp(error.inner) : null
}
