import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ParsedArticle } from '../domain/article'
import { addArticle, type DuplicatePolicy, hashOf, type TrashPolicy } from './add-article'
import { LibraryDatabase } from './database'
import { readCatalogue, readText } from './queries'

const PARSED: ParsedArticle = {
  title: 'The bridge will close',
  titleGuessed: true,
  format: 'text',
  encoding: 'utf-8',
  words: 4,
  text: 'The bridge will close',
  blocks: [{ kind: 'paragraph', start: 0, end: 21, marks: [] }],
  takenOut: [],
  warnings: ['The encoding was guessed.'],
}

let database: LibraryDatabase
beforeEach(() => {
  database = new LibraryDatabase(crypto.randomUUID())
})
afterEach(() => database.delete())

/** Adds an article read from these words; throws where the library can't be written. */
async function add(
  words: string,
  policy: TrashPolicy = 'restore',
  name = 'bridge.txt',
  parsed = PARSED,
  duplicates?: DuplicatePolicy,
) {
  const bytes = new TextEncoder().encode(words)
  const file = { name, bytes, hash: await hashOf(bytes), part: 0 }
  const added = await addArticle(database, file, parsed, policy, duplicates)
  if (!added.ok) throw added.failure
  return added.value
}

/** Every record of the library. */
async function everything() {
  const [articles, texts, originals] = await Promise.all([
    database.articles.toArray(),
    database.texts.toArray(),
    database.originals.toArray(),
  ])
  return { articles, texts, originals }
}

test('a hash is the SHA-256 of the bytes', async () => {
  expect(await hashOf(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

describe('adding an article', () => {
  test('keeps what is known of it, its text and its original bytes', async () => {
    const { kind, article } = await add('abc')
    expect(kind).toBe('added')
    expect(article).toMatchObject({ title: PARSED.title, fileName: 'bridge.txt', length: 21, revision: 1, deleted: 0 })
    expect(article).not.toHaveProperty('text')
    expect(article).not.toHaveProperty('warnings')
    expect((await readCatalogue(database)).articles).toEqual([article])
    expect(await readText(database, article.id, 1)).toEqual({
      article: article.id,
      revision: 1,
      text: PARSED.text,
      blocks: PARSED.blocks,
      takenOut: [],
    })
    const original = await database.originals.get(article.hash)
    expect(new TextDecoder().decode(original?.bytes)).toBe('abc')
  })

  test('from the same bytes again changes nothing, under whatever name', async () => {
    const first = await add('abc')
    const before = await everything()
    expect(await add('abc', 'restore', 'copy.txt')).toEqual({
      kind: 'duplicate',
      article: first.article,
      same: 'bytes',
    })
    expect(await everything()).toEqual(before)
  })

  test('from other bytes with the same text says so, and adds it only when asked to', async () => {
    const first = await add('abc')
    expect(await add('abc ')).toEqual({ kind: 'duplicate', article: first.article, same: 'text' })
    const second = await add('abc ', 'restore', 'bridge.txt', PARSED, 'add')
    expect(second.kind).toBe('added')
    expect((await readCatalogue(database)).articles).toHaveLength(2)
  })

  test('from the same address with another text says so, and a script adds it and names the other', async () => {
    const url = 'https://example.org/bridge'
    const first = await add('abc', 'restore', 'bridge.txt', { ...PARSED, url })
    const longer = { ...PARSED, url, text: 'The bridge will close.', blocks: [] }
    expect(await add('abcd', 'restore', 'bridge.txt', longer)).toMatchObject({ kind: 'duplicate', same: 'address' })
    const other = await add('abcd', 'restore', 'bridge.txt', longer, 'add-other-texts')
    expect(other).toMatchObject({ kind: 'added', beside: { id: first.article.id } })
  })

  test('of which the file holds several adds each of them once', async () => {
    const bytes = new TextEncoder().encode('a book')
    const hash = await hashOf(bytes)
    for (const part of [0, 1, 0, 1]) {
      const parsed = { ...PARSED, text: `Chapter ${part}`, title: `Chapter ${part}` }
      await addArticle(database, { name: 'book.epub', bytes, hash, part }, parsed, 'restore')
    }
    expect((await readCatalogue(database)).articles.map(({ part }) => part).sort()).toEqual([0, 1])
    expect(await database.originals.count()).toBe(1)
  })

  test('many times at once adds it once', async () => {
    const kinds = (await Promise.all(Array.from({ length: 5 }, () => add('abc')))).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'duplicate')).toHaveLength(4)
  })

  test('that is in the trash brings it back when a person imports it', async () => {
    const { article } = await add('abc')
    await database.articles.put({ ...article, deleted: 5 })
    const again = await add('abc', 'restore')
    expect(again).toMatchObject({ kind: 'restored', article: { id: article.id, deleted: 0 } })
    expect((await readCatalogue(database)).articles).toEqual([again.article])
    expect(await database.texts.count()).toBe(1)
  })

  test('that is in the trash leaves it there when it is a seed', async () => {
    const { article } = await add('abc')
    await database.articles.put({ ...article, deleted: 5 })
    expect(await add('abc', 'leave')).toMatchObject({ kind: 'left-in-trash', article: { id: article.id, deleted: 5 } })
    expect((await readCatalogue(database)).articles).toEqual([])
  })

  test('gives the reason when the library can’t be written, and keeps no part of it', async () => {
    const bytes = new TextEncoder().encode('abc')
    // A function can't be stored.
    const blocks = PARSED.blocks.map((block) => ({ ...block, unstorable: () => 0 }))
    const file = { name: 'bridge.txt', bytes, hash: await hashOf(bytes), part: 0 }
    expect(await addArticle(database, file, { ...PARSED, blocks }, 'restore')).toMatchObject({ ok: false })
    expect(await everything()).toEqual({ articles: [], texts: [], originals: [] })
  })
})
