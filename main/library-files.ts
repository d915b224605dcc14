import { existsSync } from 'node:fs'
import { statfs, writeFile } from 'node:fs/promises'
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
  handle('library:closed', strictTuple([]), async () => {
    const library = app.getPath('userData')
    await mendClosedLibrary(library, asideOf(library))
    return undefined
  })
  handle('library:held-something', strictTuple([]), () => existsSync(noteIn(app.getPath('userData'))))
  handle('library:holds-something', strictTuple([]), async () => {
    const note = noteIn(app.getPath('userData'))
    if (!existsSync(note)) await writeFile(note, '').catch(() => undefined)
    return undefined
  })
  handle('library:room', strictTuple([]), async () => {
    const { bavail, bsize } = await statfs(app.getPath('userData'))
    return bavail * bsize
  })
}

/** The empty file that says that there was a library, beside the files that Chromium throws away where it can't read them. */
function noteIn(library: string): string {
  return join(library, 'Holds a library')
}

/** Where the files are kept as they were before they were mended. */
function asideOf(library: string): string {
  return join(library, 'Mended')
}
