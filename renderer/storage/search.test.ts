import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { searchLibrary } from './search'

let database: LibraryDatabase
beforeEach(async () => {
  database = new LibraryDatabase(crypto.randomUUID())
  await database.articles.bulkAdd([
    sampleArticle({ id: 'a', title: 'The bridge will close', byline: 'Ida Berg', site: 'The Courier' }),
    sampleArticle({ id: 'b', title: 'Rain', fileName: 'weather.txt' }),
  ])
  await database.texts.bulkAdd([
    { article: 'a', revision: 1, text: 'Nobody may cross it.', blocks: [], takenOut: [] },
    {
      article: 'b',
      revision: 1,
      text: `${'dry '.repeat(30)}a Great\nFlood ${'wet '.repeat(30)}`,
      blocks: [],
      takenOut: [],
    },
  ])
  await database.codes.add(sampleCode())
  await database.speakers.add(sampleSpeaker({ id: 's', name: 'Zoë Quist' }))
  await database.annotations.bulkAdd([
    sampleAnnotation({
      id: 'x',
      article: 'b',
      note: 'Compare the **gauge** of [@Zoë](quoth:speaker/s)',
      tags: ['code-1'],
      speaker: 's',
    }),
    sampleAnnotation({ id: 'y', article: 'b', note: 'thrown away', deleted: 9 }),
  ])
})
afterEach(() => database.delete())

describe('a search', () => {
  test.each([
    ['a title', 'bridge', 'a'],
    ['a byline', 'ida berg', 'a'],
    ['a site', 'courier', 'a'],
    ['a file’s name', 'weather.txt', 'b'],
    ['the text', 'nobody may', 'a'],
    ['a note', 'gauge', 'b'],
    ['a tag', 'harbour', 'b'],
    ['a speaker', 'quist', 'b'],
  ])('finds articles by %s', async (_where, query, article) => {
    expect([...(await searchLibrary(database, query)).keys()]).toEqual([article])
  })

  test('takes no notice of case, nor of spaces around the words', async () => {
    expect([...(await searchLibrary(database, '  ZOË  quist ')).keys()]).toEqual(['b'])
  })

  test('shows what it found with some words around it, on one line', async () => {
    expect((await searchLibrary(database, 'nobody')).get('a')).toBe('Nobody may cross it.')
    const piece = (await searchLibrary(database, 'great')).get('b')
    expect(piece).toMatch(/^….*dry a Great Flood wet.*…$/)
  })

  test('shows the title of an article rather than its text where both hold it', async () => {
    await database.texts.put({ article: 'a', revision: 1, text: 'It is a bridge.', blocks: [], takenOut: [] })
    expect((await searchLibrary(database, 'bridge')).get('a')).toBe('The bridge will close')
  })

  test.each(['', '   ', 'no such words', 'thrown away', 'quoth:speaker'])('finds nothing for %j', async (query) => {
    expect(await searchLibrary(database, query)).toEqual(new Map())
  })
})
