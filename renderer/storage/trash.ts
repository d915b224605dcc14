import type { Article } from '../domain/article'
import type { Edit, Records } from '../domain/change'
import type { Code } from '../domain/code'
import type { Speaker } from '../domain/speaker'
import type { LibraryDatabase } from './database'
import { lastOfMerges } from './queries'

/** How long something stays in the trash, and a change can be undone, in milliseconds: 30 days. */
export const KEPT = 30 * 24 * 60 * 60 * 1000

/** A record in the trash, by the table that it is of. */
export type Trashed = { [Table in keyof Records]: { table: Table; row: Records[Table] } }[keyof Records]

/**
 * Everything in the trash, what was deleted last first. An annotation that was merged into another stays behind for what
 * mentions it, but can be taken out no longer than the others.
 */
export async function readTrash(database: LibraryDatabase): Promise<Trashed[]> {
  const { articles, annotations, speakers, codes } = database
  const rows = await database.transaction('r', [articles, annotations, speakers, codes], () =>
    Promise.all([
      articles.filter(isTrashed).toArray(),
      annotations
        .where('deleted')
        .above(0)
        .filter((row) => row.mergedInto === undefined || row.deleted >= Date.now() - KEPT)
        .toArray(),
      speakers.filter(isTrashed).toArray(),
      codes.filter(isTrashed).toArray(),
    ]),
  )
  const trashed: Trashed[] = [
    ...rows[0].map((row) => ({ table: 'articles', row }) as const),
    ...rows[1].map((row) => ({ table: 'annotations', row }) as const),
    ...rows[2].map((row) => ({ table: 'speakers', row }) as const),
    ...rows[3].map((row) => ({ table: 'codes', row }) as const),
  ]
  return trashed.sort((a, b) => b.row.deleted - a.row.deleted)
}

/** The speakers and codes in the trash, which what is in it may refer to. */
export async function readTrashedNames({
  speakers,
  codes,
}: LibraryDatabase): Promise<{ speakers: Speaker[]; codes: Code[] }> {
  const [trashedSpeakers, trashedCodes] = await Promise.all([
    speakers.filter(isTrashed).toArray(),
    codes.filter(isTrashed).toArray(),
  ])
  return { speakers: trashedSpeakers, codes: trashedCodes }
}

/** What takes a record out of the trash. */
export function restoring(trashed: Trashed, now: number): Edit {
  const live = { updated: now, deleted: 0 }
  switch (trashed.table) {
    case 'articles':
      return { table: 'articles', before: trashed.row, after: { ...trashed.row, ...live } }
    case 'annotations': {
      const { mergedInto: _mergedInto, ...row } = trashed.row
      return { table: 'annotations', before: trashed.row, after: { ...row, ...live } }
    }
    case 'speakers':
      return { table: 'speakers', before: trashed.row, after: { ...trashed.row, ...live } }
    case 'codes':
      return { table: 'codes', before: trashed.row, after: { ...trashed.row, ...live } }
    case 'scales':
      return { table: 'scales', before: trashed.row, after: { ...trashed.row, ...live } }
    case 'links':
      return { table: 'links', before: trashed.row, after: { ...trashed.row, ...live } }
  }
}

/**
 * Takes everything out of the library for good that went to the trash before `before` (milliseconds since 1970), and the
 * changes that were made before it. An article goes with its texts, annotations and reading position, and with its
 * original where no other article was read from it.
 */
export async function emptyTrash(database: LibraryDatabase, before: number): Promise<void> {
  const { articles, texts, originals, annotations, speakers, codes, links, positions, journal } = database
  const tables = [articles, texts, originals, annotations, speakers, codes, links, positions, journal]
  await database.transaction('rw', tables, async () => {
    const isOld = ({ deleted }: { deleted: number }) => deleted !== 0 && deleted < before
    const gone = await articles.filter(isOld).toArray()
    for (const { id } of gone) {
      await texts.where('[article+revision]').between([id, -Infinity], [id, []]).delete()
      await annotations.where('[article+deleted+anchor.start]').between([id, -Infinity], [id, []]).delete()
      await positions.delete(id)
    }
    await articles.bulkDelete(gone.map(({ id }) => id))
    await dropOriginals(database, gone)
    await annotations.bulkDelete(await longGone(database, before))
    // Somebody or something that is still referred to stays, however long it has been in the trash.
    const used = await referredTo(database)
    await speakers.filter((row) => isOld(row) && !used.has(row.id)).delete()
    await codes.filter((row) => isOld(row) && !used.has(row.id)).delete()
    const left = new Set(await annotations.toCollection().primaryKeys())
    await links.filter((link) => isOld(link) || !left.has(link.from) || !left.has(link.to)).delete()
    await journal.where('at').below(before).delete()
  })
}

/** The ids of the annotations that went to the trash before `before`, but for those merged into one that stays. */
async function longGone({ annotations }: LibraryDatabase, before: number): Promise<string[]> {
  const gone: string[] = []
  for (const row of await annotations.where('deleted').between(1, before).toArray()) {
    const last = await lastOfMerges(annotations, row)
    if (last !== undefined && last.deleted !== 0 && last.deleted < before) gone.push(row.id)
  }
  return gone
}

async function dropOriginals({ articles, originals }: LibraryDatabase, gone: readonly Article[]): Promise<void> {
  for (const hash of new Set(gone.map((article) => article.hash))) {
    if ((await articles.where('hash').equals(hash).count()) === 0) await originals.delete(hash)
  }
}

/** The ids of the speakers and codes that annotations refer to. */
async function referredTo({ annotations }: LibraryDatabase): Promise<Set<unknown>> {
  const indexes = ['[speaker+deleted]', 'via', 'tags']
  const keys = await Promise.all(indexes.map((index) => annotations.orderBy(index).uniqueKeys()))
  return new Set(keys.flat().map((key) => (Array.isArray(key) ? key[0] : key)))
}

function isTrashed({ deleted }: { deleted: number }): boolean {
  return deleted !== 0
}
