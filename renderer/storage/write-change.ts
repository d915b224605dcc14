import type { Edit } from '../domain/change'
import type { LibraryDatabase } from './database'

/** Writes the records as the edits leave them, in one transaction. Resolves only once it is on the disk. */
export async function writeEdits(database: LibraryDatabase, edits: readonly Edit[]): Promise<void> {
  await database.transaction('rw', database.articles, database.annotations, database.speakers, async () => {
    await Promise.all([
      database.articles.bulkPut(edits.flatMap((edit) => (edit.table === 'articles' ? [edit.after] : []))),
      database.annotations.bulkPut(edits.flatMap((edit) => (edit.table === 'annotations' ? [edit.after] : []))),
      database.speakers.bulkPut(edits.flatMap((edit) => (edit.table === 'speakers' ? [edit.after] : []))),
    ])
  })
}

/** Remembers how far an article has been read. */
export async function writePosition(database: LibraryDatabase, article: string, offset: number): Promise<void> {
  const now = Date.now()
  await database.transaction('rw', database.positions, async () => {
    const known = await database.positions.get(article)
    await database.positions.put({ article, offset, created: known?.created ?? now, updated: now })
  })
}

/** Remembers that the seeds were imported, so that those a person deletes stay deleted. */
export async function writeSeeded(database: LibraryDatabase): Promise<void> {
  const now = Date.now()
  await database.milestones.put({ name: 'seeded', created: now, updated: now })
}
