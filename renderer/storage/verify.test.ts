import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anchorAt } from '../domain/anchor'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { hashOf } from './add-article'
import { LibraryDatabase } from './database'
import { verifyLibrary } from './verify'

const TEXT = 'The bridge will close'
const CLAIM = sampleAnnotation({ id: 'claim', anchor: anchorAt(TEXT, 4, 10), speaker: 'speaker-1' })

let databases: LibraryDatabase[] = []
beforeEach(() => {
  databases = []
})
afterEach(() => Promise.all(databases.map((database) => database.delete())))

/** A library of one article, one speaker, one claim and one position, with nothing wrong. */
async function soundLibrary(): Promise<LibraryDatabase> {
  const database = new LibraryDatabase(crypto.randomUUID())
  databases.push(database)
  const bytes = new TextEncoder().encode(TEXT)
  const hash = await hashOf(bytes)
  await database.articles.add(sampleArticle({ hash }))
  await database.texts.add({ article: 'article-1', revision: 1, text: TEXT, blocks: [], takenOut: [] })
  await database.originals.add({ hash, bytes, created: 1, updated: 1 })
  await database.speakers.add(sampleSpeaker())
  await database.annotations.add(CLAIM)
  await database.positions.add({ article: 'article-1', offset: 4, created: 1, updated: 1 })
  return database
}

describe('a verification', () => {
  test('counts the records and finds no problem where there is none', async () => {
    expect(await verifyLibrary(await soundLibrary())).toEqual({
      articles: 1,
      texts: 1,
      originals: 1,
      annotations: 1,
      speakers: 1,
      codes: 0,
      scales: 0,
      links: 0,
      attachments: 0,
      positions: 1,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      problems: [],
    })
  })

  test('of an empty library finds nothing', async () => {
    const database = new LibraryDatabase(crypto.randomUUID())
    databases.push(database)
    expect(await verifyLibrary(database)).toMatchObject({ articles: 0, annotations: 0, problems: [] })
  })

  test('finds a passage that is not where its anchor says', async () => {
    const database = await soundLibrary()
    await database.annotations.put({ ...CLAIM, anchor: { ...CLAIM.anchor, start: 5, end: 11 } })
    expect((await verifyLibrary(database)).problems).toEqual(['annotation claim: its passage is not where it says'])
  })

  test('finds a speaker that is missing', async () => {
    const database = await soundLibrary()
    await database.speakers.clear()
    expect((await verifyLibrary(database)).problems).toEqual(['annotation claim: its speaker is missing'])
  })

  test('finds a tag that is missing, a source between, and a further passage that is elsewhere', async () => {
    const database = await soundLibrary()
    await database.annotations.bulkPut([
      { ...CLAIM, tags: ['gone'] },
      { ...CLAIM, id: 'b', via: ['gone'] },
      { ...CLAIM, id: 'c', continued: [{ ...CLAIM.anchor, start: 12, end: 18 }] },
    ])
    expect((await verifyLibrary(database)).problems.sort()).toEqual([
      'annotation b: its speaker is missing',
      'annotation c: its passage is not where it says',
      'annotation claim: a tag of it is missing',
    ])
  })

  test('finds an original whose bytes have changed', async () => {
    const database = await soundLibrary()
    const [original] = await database.originals.toArray()
    const hash = original?.hash ?? ''
    await database.originals.put({ hash, bytes: new Uint8Array([1, 2]), created: 1, updated: 1 })
    expect((await verifyLibrary(database)).problems).toEqual([`original ${hash}: its bytes have changed`])
  })

  test('finds an original that is missing', async () => {
    const database = await soundLibrary()
    await database.originals.clear()
    expect((await verifyLibrary(database)).problems).toEqual(['article article-1: its original is missing'])
  })

  test('finds a text that is missing, for the article and for what is marked in it', async () => {
    const database = await soundLibrary()
    await database.texts.clear()
    expect((await verifyLibrary(database)).problems).toEqual([
      'article article-1: its text is missing or has changed',
      "annotation claim: its article's text is missing",
    ])
  })

  test('finds a text of another length than it had', async () => {
    const database = await soundLibrary()
    await database.texts.put({ article: 'article-1', revision: 1, text: `${TEXT}!`, blocks: [], takenOut: [] })
    expect((await verifyLibrary(database)).problems).toEqual(['article article-1: its text is missing or has changed'])
  })
})

describe('the checksum', () => {
  test('is the same for the same records, in whatever order they and their fields were written', async () => {
    const [one, other] = [await soundLibrary(), await soundLibrary()]
    const second = { ...CLAIM, id: 'another' }
    await one.annotations.clear()
    await one.annotations.bulkAdd([CLAIM, second])
    const { id, ...rest } = CLAIM
    await other.annotations.clear()
    await other.annotations.add(second)
    await other.annotations.add({ ...rest, id })
    expect((await verifyLibrary(one)).checksum).toBe((await verifyLibrary(other)).checksum)
  })

  test('is another when any record is', async () => {
    const database = await soundLibrary()
    const before = (await verifyLibrary(database)).checksum
    await database.annotations.put({ ...CLAIM, note: 'Really?' })
    expect((await verifyLibrary(database)).checksum).not.toBe(before)
  })
})
