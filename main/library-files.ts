import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { strictTuple } from 'valibot'
import { reasonOf } from './file-errors'
import { handle } from './ipc'
import { mendClosedLibrary, mendLibrary } from './mend-library'

/** Mends what a full disk or a crash left of the library's files: before anything opens it. */
export function mendBeforeOpening(library: string): void {
  try {
    mendLibrary(library, asideOf(library))
  } catch (error) {
    process.stderr.write(`The library’s files could not be looked through. ${reasonOf(error)}\n`)
  }
}

/** Answers what the renderer can't find out about the files in which Chromium keeps the library. */
export function answerLibraryRequests(): void {
  handle('library:closed', strictTuple([]), () => {
    const library = app.getPath('userData')
    mendClosedLibrary(library, asideOf(library))
    return undefined
  })
  handle('library:room', strictTuple([]), async () => {
    const { bavail, bsize } = await statfs(app.getPath('userData'))
    return bavail * bsize
  })
}

/** Where the files are kept as they were before they were mended. */
function asideOf(library: string): string {
  return join(library, 'Mended')
}
