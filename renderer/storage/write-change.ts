import type { Change, Edit } from '../domain/change'
import type { LibraryDatabase } from './database'
import { inParts } from './in-parts'

/** What the library's journal is told of a write: a change that was made, or one that was undone or redone. */
export type Journalled = { kind: 'made'; change: Change } | { kind: 'undone' | 'redone'; at: number }

/** Records as a change leaves them, and what the journal says of it; null for what nobody can undo. */
export type Write = { edits: readonly Edit[]; journal: Journalled | null }

/** Writes records and their place in the journal, in one transaction. Resolves only once it is on the disk. */
export async function writeEdits(database: LibraryDatabase, { edits, journal }: Write): Promise<void> {
  const { articles, annotations, speakers, codes, scales, links } = database
  // Only what is written to: each table more is time between a key and what it shows.
  const tables = [database.journal, ...new Set(edits.map(({ table }) => database[table]))]
  await database.transaction('rw', tables, async () => {
    await Promise.all([
      putAll(
        articles,
        edits.flatMap((edit) => (edit.table === 'articles' ? [edit.after] : [])),
      ),
      putAll(
        annotations,
        edits.flatMap((edit) => (edit.table === 'annotations' ? [edit.after] : [])),
      ),
      putAll(
        speakers,
        edits.flatMap((edit) => (edit.table === 'speakers' ? [edit.after] : [])),
      ),
      putAll(
        codes,
        edits.flatMap((edit) => (edit.table === 'codes' ? [edit.after] : [])),
      ),
      putAll(
        scales,
        edits.flatMap((edit) => (edit.table === 'scales' ? [edit.after] : [])),
      ),
      putAll(
        links,
        edits.flatMap((edit) => (edit.table === 'links' ? [edit.after] : [])),
      ),
      journal === null ? undefined : writeJournal(database, journal),
    ])
  })
}

async function putAll<Row>(table: { bulkPut: (rows: Row[]) => PromiseLike<unknown> }, rows: Row[]): Promise<void> {
  for (const part of inParts(rows)) await table.bulkPut(part)
}

async function writeJournal({ journal }: LibraryDatabase, written: Journalled): Promise<void> {
  if (written.kind === 'made') {
    // What was undone before it can no longer be redone.
    await journal.where('undone').equals(1).delete()
    await journal.put({ ...written.change, undone: 0 })
  } else await journal.update(written.at, { undone: written.kind === 'undone' ? 1 : 0 })
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
