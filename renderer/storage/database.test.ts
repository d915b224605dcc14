import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { findDuplicate } from './find-duplicate'
import { isSeeded, readAnnotations, readCatalogue, readPositions, readText } from './queries'

let name = ''
afterEach(() => new LibraryDatabase(name).delete())

/** Version 1 as it is on people's disks, made without Dexie, which keeps its version numbers tenfold. Never changed. */
const VERSION_1 = {
  number: 10,
  stores: [
    { name: 'articles', keyPath: 'id', indexes: [{ name: 'hash', keyPath: 'hash' }] },
    { name: 'texts', keyPath: ['article', 'revision'], indexes: [] },
    { name: 'originals', keyPath: 'hash', indexes: [] },
    {
      name: 'annotations',
      keyPath: 'id',
      indexes: [{ name: '[article+deleted+anchor.start]', keyPath: ['article', 'deleted', 'anchor.start'] }],
    },
    { name: 'speakers', keyPath: 'id', indexes: [] },
    { name: 'positions', keyPath: 'article', indexes: [] },
    { name: 'milestones', keyPath: 'name', indexes: [] },
  ],
}

const { part: _part, ...ARTICLE } = sampleArticle()

/** The records of version 1, as it wrote them. Never changed. */
const RECORDS: Record<string, object[]> = {
  articles: [ARTICLE],
  texts: [{ article: 'article-1', revision: 1, text: 'The bridge will close', blocks: [] }],
  originals: [{ hash: 'a'.repeat(64), bytes: new Uint8Array([1, 2, 3]), created: 1, updated: 1 }],
  annotations: [sampleAnnotation({ start: 4, end: 10 }), sampleAnnotation({ start: 0, end: 3 })],
  speakers: [sampleSpeaker()],
  positions: [{ article: 'article-1', offset: 4, created: 1, updated: 1 }],
  milestones: [{ name: 'seeded', created: 1, updated: 1 }],
}

/** Makes a library of version 1 that holds `RECORDS`. */
function makeVersion1(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, VERSION_1.number)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes } of VERSION_1.stores) {
        const made = opening.result.createObjectStore(store, { keyPath })
        for (const index of indexes) made.createIndex(index.name, index.keyPath)
        for (const row of RECORDS[store] ?? []) made.add(row)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** The stores of a library on the disk, with their indexes. */
function schemaOf(database: IDBDatabase) {
  const transaction = database.transaction([...database.objectStoreNames])
  return [...database.objectStoreNames].map((store) => {
    const { keyPath, indexNames } = transaction.objectStore(store)
    return {
      name: store,
      keyPath,
      indexes: [...indexNames].map((index) => ({
        name: index,
        keyPath: transaction.objectStore(store).index(index).keyPath,
      })),
    }
  })
}

test('a library of version 1 opens, with all that is in it', async () => {
  name = crypto.randomUUID()
  await makeVersion1()
  const database = new LibraryDatabase(name)
  expect(await readCatalogue(database)).toEqual({ articles: [sampleArticle()], speakers: RECORDS.speakers })
  expect(await readText(database, 'article-1', 1)).toEqual({ ...RECORDS.texts?.[0], takenOut: [] })
  expect((await readAnnotations(database, 'article-1')).map(({ anchor }) => anchor.start)).toEqual([0, 4])
  const same = await findDuplicate(database, { hash: 'a'.repeat(64), part: 0 }, { text: 'Another' })
  expect(same?.same).toBe('bytes')
  const sameText = await findDuplicate(database, { hash: 'b', part: 0 }, { text: 'The bridge will close' })
  expect(sameText?.article.id).toBe('article-1')
  expect(await database.originals.toArray()).toEqual(RECORDS.originals)
  expect(await readPositions(database)).toEqual(new Map([['article-1', 4]]))
  expect(await isSeeded(database)).toBe(true)
  database.close()
})

/** What version 2 has beside version 1. Never changed. */
const VERSION_2 = {
  number: 20,
  stores: VERSION_1.stores.map((store) =>
    store.name === 'articles'
      ? {
          ...store,
          indexes: [
            { name: '[hash+part]', keyPath: ['hash', 'part'] },
            ...['hash', 'length', 'url'].map((index) => ({ name: index, keyPath: index })),
          ],
        }
      : store,
  ),
}

test('a new library has the stores and indexes of version 2 as they were fixed', async () => {
  name = crypto.randomUUID()
  const database = new LibraryDatabase(name)
  await database.open()
  const made = schemaOf(database.backendDB())
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  expect(made.sort(byName)).toEqual([...VERSION_2.stores].sort(byName))
  expect(database.backendDB().version).toBe(VERSION_2.number)
  database.close()
})
