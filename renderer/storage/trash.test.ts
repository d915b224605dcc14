import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { emptyTrash, readTrash, restoring } from './trash'
import { verifyLibrary } from './verify'
import { writeEdits } from './write-change'

let database: LibraryDatabase
beforeEach(() => {
  database = new LibraryDatabase(crypto.randomUUID())
})
afterEach(() => database.delete())

const link = (id: string, from: string, to: string) =>
  ({ id, from, relation: 'repeats', to, created: 1, updated: 1, deleted: 0 }) as const

async function fill(): Promise<void> {
  await database.articles.bulkAdd([
    sampleArticle({ id: 'old', deleted: 5 }),
    sampleArticle({ id: 'kept', deleted: 50, length: 5 }),
  ])
  await database.texts.bulkAdd(
    ['old', 'kept'].map((article) => ({ article, revision: 1, text: 'xxxxx', blocks: [], takenOut: [] })),
  )
  await database.originals.add({ hash: 'a'.repeat(64), bytes: new Uint8Array([1]), created: 1, updated: 1 })
  await database.positions.add({ article: 'old', offset: 0, created: 1, updated: 1 })
  await database.annotations.bulkAdd([
    sampleAnnotation({ id: 'of old', article: 'old' }),
    sampleAnnotation({ id: 'long gone', article: 'kept', deleted: 6 }),
    sampleAnnotation({ id: 'just gone', article: 'kept', deleted: 60, speaker: 'used', tags: ['used'] }),
  ])
  await database.speakers.bulkAdd(['used', 'unused'].map((id) => sampleSpeaker({ id, deleted: 7 })))
  await database.codes.bulkAdd(['used', 'unused'].map((id) => sampleCode({ id, deleted: 7 })))
  await database.links.bulkAdd([link('a', 'of old', 'just gone'), link('b', 'just gone', 'just gone')])
}

describe('the trash', () => {
  test('holds all that was deleted, the last first, each of which can be taken out again', async () => {
    await fill()
    const trash = await readTrash(database)
    expect(trash.map(({ table, row }) => `${table} ${row.id}`).slice(0, 2)).toEqual([
      'annotations just gone',
      'articles kept',
    ])
    expect(trash).toHaveLength(8)
    await writeEdits(database, { edits: trash.map((one) => restoring(one, 99)), journal: null })
    expect(await readTrash(database)).toEqual([])
  })

  test('forgets for good what has been in it long enough, with all that belongs to it, and nothing else', async () => {
    await fill()
    await database.journal.bulkAdd([9, 11].map((at) => ({ at, label: 'x', edits: [], undone: 0 as const })))
    await emptyTrash(database, 10)
    expect((await readTrash(database)).map(({ table, row }) => `${table} ${row.id}`).sort()).toEqual([
      'annotations just gone',
      'articles kept',
      'codes used',
      'speakers used',
    ])
    expect(await database.texts.toCollection().primaryKeys()).toEqual([['kept', 1]])
    expect(await database.annotations.toCollection().primaryKeys()).toEqual(['just gone'])
    expect(await database.links.toCollection().primaryKeys()).toEqual(['b'])
    expect(await database.positions.count()).toBe(0)
    expect(await database.journal.toCollection().primaryKeys()).toEqual([11])
    // Another article was read from the same file.
    expect(await database.originals.count()).toBe(1)
    await database.originals.clear()
    expect((await verifyLibrary(database)).problems.filter((problem) => !problem.includes('original'))).toEqual([])
  })

  test('keeps what was merged into an annotation that stays, for what mentions it, and lists it no more', async () => {
    const merged = (id: string, mergedInto: string) => sampleAnnotation({ id, mergedInto, deleted: 5 })
    await database.annotations.bulkAdd([
      sampleAnnotation({ id: 'live' }),
      sampleAnnotation({ id: 'dead', deleted: 6 }),
      merged('first', 'second'),
      merged('second', 'live'),
      merged('of dead', 'dead'),
      merged('of nothing', 'nowhere'),
    ])
    await emptyTrash(database, 10)
    expect((await database.annotations.toCollection().primaryKeys()).sort()).toEqual(['first', 'live', 'second'])
    expect(await readTrash(database)).toEqual([])
  })

  test('lets go of an original only when no article was read from it any more', async () => {
    await database.articles.add(sampleArticle({ id: 'old', deleted: 5 }))
    await database.originals.add({ hash: 'a'.repeat(64), bytes: new Uint8Array([1]), created: 1, updated: 1 })
    await emptyTrash(database, 10)
    expect(await database.originals.count()).toBe(0)
  })
})
