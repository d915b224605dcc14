import type { LibraryDatabase } from '../../storage/database'
import { isSeeded } from '../../storage/queries'
import { writeSeeded } from '../../storage/write-change'
import type { FileFailure } from '../session/session'
import { importFile } from './import-file'

/** What a script is told where a library is lost. */
export const LOST = 'What was in this library can’t be read any more, so that it is empty now. Restore a backup of it.'

/** Whether a library is empty that was not: Chromium throws one away whose files it can’t read. */
export async function isLost(database: LibraryDatabase): Promise<boolean> {
  if ((await isSeeded(database)) || (await database.articles.count()) > 0) return false
  return window.quoth.request('library:held-something')
}

/** Imports the files of seeds/ at a library's first start, as any other file. Gives those that failed. */
export async function importSeedsOnce(database: LibraryDatabase): Promise<FileFailure[]> {
  return (await isSeeded(database)) ? [] : importSeeds(database)
}

/** Imports the files of seeds/ into a library that never had them, and remembers it. Gives those that failed. */
export async function importSeeds(database: LibraryDatabase): Promise<FileFailure[]> {
  const failures: FileFailure[] = []
  for (const seed of await window.quoth.request('seeds:read')) {
    const named = { ...seed, path: seed.name }
    for await (const imported of importFile(database, named, { trash: 'leave', duplicates: 'tell' })) {
      if (!imported.ok) failures.push({ ...imported, from: null })
    }
  }
  await writeSeeded(database)
  return failures
}
