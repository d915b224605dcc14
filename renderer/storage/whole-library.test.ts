import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edit } from '../domain/change'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { keptOriginals, readWholeLibrary, writeWithArticles } from './whole-library'

let database: LibraryDatabase
beforeEach(async () => {
  database = new LibraryDatabase(crypto.randomUUID())
  await database.open()
})
afterEach(() => database.delete())

const ARTICLE = sampleArticle()
const TEXT = { article: ARTICLE.id, revision: 1, text: 'The bridge will close', blocks: [], takenOut: [] }
const ORIGINAL = { hash: ARTICLE.hash, bytes: new Uint8Array([1]), created: 1, updated: 1 }
const EDITS: Edit[] = [
  { table: 'articles', before: null, after: ARTICLE },
  { table: 'annotations', before: null, after: sampleAnnotation() },
]

test('a change that brings articles is written with their texts and originals, and remembered', async () => {
  const change = { at: 7, label: 'Import annotations', edits: EDITS }
  await writeWithArticles(database, { edits: EDITS, journal: { kind: 'made', change } }, [TEXT], [ORIGINAL])
  expect(await database.texts.toArray()).toEqual([TEXT])
  expect(await database.annotations.count()).toBe(1)
  expect(await database.journal.toArray()).toMatchObject([{ at: 7, undone: 0 }])
  expect(await keptOriginals(database, [ARTICLE.hash, 'b'.repeat(64)])).toEqual(new Set([ARTICLE.hash]))
})

test('all of it is written or nothing', async () => {
  const after: ReturnType<typeof sampleAnnotation> & { unstorable?: () => void } = {
    ...sampleAnnotation(),
    unstorable: () => {},
  }
  const edits: Edit[] = [...EDITS, { table: 'annotations', before: null, after }]
  await expect(writeWithArticles(database, { edits, journal: null }, [TEXT], [ORIGINAL])).rejects.toThrow()
  expect(await database.texts.count()).toBe(0)
  expect(await database.originals.count()).toBe(0)
  expect(await database.articles.count()).toBe(0)
})

test('the whole library is read with what is in the trash, and with the newest texts alone', async () => {
  const deleted = sampleArticle({ id: 'gone', deleted: 5 })
  await database.articles.bulkAdd([{ ...ARTICLE, revision: 2 }, deleted])
  await database.texts.bulkAdd([TEXT, { ...TEXT, revision: 2 }, { ...TEXT, article: 'gone' }])
  await database.annotations.bulkAdd([sampleAnnotation({ id: 'a' }), sampleAnnotation({ id: 'b', deleted: 5 })])
  await database.speakers.bulkAdd([sampleSpeaker(), sampleSpeaker({ id: 'gone', deleted: 5 })])
  const { articles, texts, annotations, registry } = await readWholeLibrary(database)
  expect(articles.map(({ id }) => id)).toEqual([ARTICLE.id, 'gone'])
  expect(texts.map(({ article, revision }) => [article, revision])).toEqual([
    [ARTICLE.id, 2],
    ['gone', 1],
  ])
  expect(annotations.map(({ id }) => id)).toEqual(['a', 'b'])
  expect([...registry.speakers.keys()]).toEqual(['speaker-1'])
})
