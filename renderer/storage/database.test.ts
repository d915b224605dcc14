import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { codeNames } from '../domain/code'
import { byId } from '../domain/registry'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { findDuplicate } from './find-duplicate'
import { versionToBackUp } from './not-backed-up'
import { isSeeded, readAnnotations, readCatalogue, readPositions, readText } from './queries'
import { reasonOf } from './saving'
import { VERSIONS } from './versions'

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

const { part: _part, note: _note, ...ARTICLE } = sampleArticle()
const { aliases: _a, kind: _k, positions: _p, notes: _n, ...SPEAKER } = sampleSpeaker()

/** The records of version 1, as it wrote them. Never changed. */
const RECORDS: Record<string, object[]> = {
  articles: [ARTICLE],
  texts: [{ article: 'article-1', revision: 1, text: 'The bridge will close', blocks: [] }],
  originals: [{ hash: 'a'.repeat(64), bytes: new Uint8Array([1, 2, 3]), created: 1, updated: 1 }],
  annotations: [
    sampleAnnotation({ start: 4, end: 10, tags: ['bridge', 'safety'] }),
    sampleAnnotation({ start: 0, end: 3, tags: ['safety'] }),
  ],
  speakers: [SPEAKER],
  positions: [{ article: 'article-1', offset: 4, created: 1, updated: 1 }],
  milestones: [{ name: 'seeded', created: 1, updated: 1 }],
}

type Version = {
  number: number
  stores: { name: string; keyPath: string | string[]; indexes: { name: string; keyPath: string | string[] }[] }[]
}

/** Makes a library of an earlier version that holds `records`. */
function makeVersion(version: Version, records: Record<string, object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version.number)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes } of version.stores) {
        const made = opening.result.createObjectStore(store, { keyPath })
        for (const index of indexes) made.createIndex(index.name, index.keyPath)
        for (const row of records[store] ?? []) made.add(row)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

/** The library, of which there is a backup at this version. */
function backedUp(version: number): LibraryDatabase {
  const database = new LibraryDatabase(name)
  database.allowUpgradeFrom(version)
  return database
}

/** The number that IndexedDB has for the version of the library; undefined where there is none. */
async function versionOnDisk(): Promise<number | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === name)?.version
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

/** What every library opens with that was made of `RECORDS`, whichever its version. */
async function expectAllThere(database: LibraryDatabase): Promise<void> {
  const { codes, ...catalogue } = await readCatalogue(database)
  expect(catalogue).toEqual({ articles: [sampleArticle()], speakers: [sampleSpeaker()], scales: [], links: [] })
  expect(await readText(database, 'article-1', 1)).toEqual({ ...RECORDS.texts?.[0], takenOut: [] })
  const annotations = await readAnnotations(database, 'article-1')
  expect(annotations.map(({ anchor }) => anchor.start)).toEqual([0, 4])
  expect(codes.map(({ name }) => name).sort()).toEqual(['bridge', 'safety'])
  expect(annotations.map(({ tags }) => codeNames(tags, byId(codes)))).toEqual([['safety'], ['bridge', 'safety']])
  const same = await findDuplicate(database, { hash: 'a'.repeat(64), part: 0 }, { text: 'Another' })
  expect(same?.same).toBe('bytes')
  const sameText = await findDuplicate(database, { hash: 'b', part: 0 }, { text: 'The bridge will close' })
  expect(sameText?.article.id).toBe('article-1')
  expect(await database.originals.toArray()).toEqual(RECORDS.originals)
  expect(await readPositions(database)).toEqual(new Map([['article-1', 4]]))
  expect(await isSeeded(database)).toBe(true)
}

test('a library of version 1 that is backed up opens, with all that is in it', async () => {
  name = crypto.randomUUID()
  await makeVersion(VERSION_1, RECORDS)
  const database = backedUp(1)
  await expectAllThere(database)
  database.close()
})

test('a library of an earlier version is not brought forward by anything while nothing says that it is backed up', async () => {
  name = crypto.randomUUID()
  await makeVersion(VERSION_1, RECORDS)
  const database = new LibraryDatabase(name)
  const uses = [() => database.open(), () => isSeeded(database), () => database.speakers.put(sampleSpeaker())]
  for (const use of [...uses, () => backedUp(2).open()]) {
    const error = await use().then(
      () => 'It was opened.',
      (error: unknown) => error,
    )
    expect(versionToBackUp(error)).toBe(1)
  }
  expect(await versionOnDisk()).toBe(VERSION_1.number)
  const asItWas = new LibraryDatabase(name, 1)
  expect(await asItWas.articles.toArray()).toEqual(RECORDS.articles)
  asItWas.close()

  database.allowUpgradeFrom(1)
  await expectAllThere(database)
  database.close()
})

test('a library of any earlier version is left as it is until then', async () => {
  for (const [i] of VERSIONS.slice(1).entries()) {
    name = crypto.randomUUID()
    const earlier = new LibraryDatabase(name, i + 1)
    await earlier.open()
    earlier.close()
    const error = await new LibraryDatabase(name).open().catch((error: unknown) => error)
    expect(versionToBackUp(error)).toBe(i + 1)
    await new LibraryDatabase(name).delete()
  }
})

test('an upgrade that fails leaves the library as it is, and is no reason to back it up once more', async () => {
  name = crypto.randomUUID()
  await makeVersion(VERSION_1, { ...RECORDS, annotations: [{ ...sampleAnnotation(), tags: null }] })
  const database = backedUp(1)
  for (const attempt of ['once', 'again']) {
    const error = await database.open().catch((error: unknown) => error)
    expect(error, attempt).toBeInstanceOf(TypeError)
    expect(await versionOnDisk()).toBe(VERSION_1.number)
  }
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

/** The records of version 2, as it wrote them. Never changed. */
const RECORDS_2 = {
  ...RECORDS,
  articles: [{ ...ARTICLE, part: 0 }],
  texts: [{ article: 'article-1', revision: 1, text: 'The bridge will close', blocks: [], takenOut: [] }],
}

test('a library of version 2 that is backed up opens, with all that is in it', async () => {
  name = crypto.randomUUID()
  await makeVersion(VERSION_2, RECORDS_2)
  const database = backedUp(2)
  await expectAllThere(database)
  database.close()
})

/** What version 3 has beside version 2. Never changed. */
const VERSION_3 = {
  number: 30,
  stores: [
    ...VERSION_2.stores.map((store) =>
      store.name === 'annotations'
        ? {
            ...store,
            indexes: [
              ...store.indexes,
              { name: '[speaker+deleted]', keyPath: ['speaker', 'deleted'] },
              ...['deleted', 'tags', 'via'].map((index) => ({ name: index, keyPath: index })),
            ],
          }
        : store,
    ),
    ...['codes', 'scales', 'links'].map((store) => ({ name: store, keyPath: 'id', indexes: [] })),
    { name: 'attachments', keyPath: 'hash', indexes: [] },
    { name: 'journal', keyPath: 'at', indexes: [{ name: 'undone', keyPath: 'undone' }] },
  ],
}

test('a new library has the stores and indexes of version 3 as they were fixed', async () => {
  name = crypto.randomUUID()
  const database = new LibraryDatabase(name)
  await database.open()
  const made = schemaOf(database.backendDB())
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  expect(made.sort(byName)).toEqual([...VERSION_3.stores].sort(byName))
  expect(database.backendDB().version).toBe(VERSION_3.number)
  database.close()
})

test('a library that a newer version has opened is refused, and left as it is', async () => {
  name = crypto.randomUUID()
  const future = { ...VERSION_1, number: 1000, stores: VERSION_1.stores.filter((store) => store.name !== 'positions') }
  await makeVersion(future, { articles: RECORDS.articles ?? [] })
  const database = new LibraryDatabase(name)
  for (const use of [() => isSeeded(database), () => database.open(), () => database.speakers.put(sampleSpeaker())]) {
    const reason = await use().then(
      () => 'It was opened.',
      (error: unknown) => reasonOf(error),
    )
    expect(reason).toMatch(/^A newer Quoth has opened this library.* Nothing was changed\./)
  }
  expect(await versionOnDisk()).toBe(1000)
  const { stores, articles } = await new Promise<{ stores: string[]; articles: unknown[] }>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('articles').objectStore('articles').getAll()
      reading.onsuccess = () => {
        resolve({ stores: [...opening.result.objectStoreNames], articles: reading.result })
        opening.result.close()
      }
    }
  })
  expect(stores).toEqual(future.stores.map((store) => store.name).sort())
  expect(articles).toEqual(RECORDS.articles)
})
