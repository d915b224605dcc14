import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_HISTORY, record, redo, withEarlier } from '../domain/history'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import {
  countAnnotations,
  isSeeded,
  readAnnotationOrAbsorbing,
  readAnnotations,
  readAnnotationsBetween,
  readCatalogue,
  readHistory,
  readPositions,
  readText,
} from './queries'
import { type Journalled, writeEdits, writePosition, writeSeeded } from './write-change'

let database: LibraryDatabase
beforeEach(() => {
  database = new LibraryDatabase(crypto.randomUUID())
})
afterEach(() => database.delete())

describe('the catalogue', () => {
  test('holds articles and speakers, the oldest first, without those in the trash', async () => {
    await database.articles.bulkAdd([
      sampleArticle({ id: 'a', created: 3 }),
      sampleArticle({ id: 'b', created: 1 }),
      sampleArticle({ id: 'c', created: 2, deleted: 9 }),
    ])
    await database.speakers.bulkAdd([
      sampleSpeaker({ id: 'a', created: 2 }),
      sampleSpeaker({ id: 'b', created: 1 }),
      sampleSpeaker({ id: 'c', deleted: 9 }),
    ])
    const { articles, speakers } = await readCatalogue(database)
    expect(articles.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(speakers.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('is empty in a new library', async () => {
    expect(await readCatalogue(database)).toEqual({ articles: [], speakers: [], codes: [], scales: [], links: [] })
  })
})

describe('annotations', () => {
  beforeEach(() =>
    database.annotations.bulkAdd([
      sampleAnnotation({ id: 'late', start: 1000, end: 1005 }),
      sampleAnnotation({ id: 'early', start: 9, end: 12 }),
      sampleAnnotation({ id: 'middle', start: 100, end: 120 }),
      sampleAnnotation({ id: 'deleted', start: 50, end: 60, deleted: 7 }),
      sampleAnnotation({ id: 'elsewhere', article: 'article-2', start: 10, end: 20 }),
    ]),
  )

  test('of an article come in the order of their starts, without those in the trash', async () => {
    const annotations = await readAnnotations(database, 'article-1')
    expect(annotations.map(({ id }) => id)).toEqual(['early', 'middle', 'late'])
  })

  test('between two offsets are those that start at the first or after it, and before the second', async () => {
    const idsBetween = async (from: number, to: number) =>
      (await readAnnotationsBetween(database, 'article-1', from, to)).map(({ id }) => id)
    expect(await idsBetween(9, 1000)).toEqual(['early', 'middle'])
    expect(await idsBetween(10, 1001)).toEqual(['middle', 'late'])
    expect(await idsBetween(-6000, 10)).toEqual(['early'])
    expect(await idsBetween(101, 102)).toEqual([])
  })

  test('that were merged are found by their own ids as what they are part of, until that is deleted', async () => {
    const merged = (id: string, mergedInto: string) => sampleAnnotation({ id, mergedInto, deleted: 7 })
    await database.annotations.bulkAdd([
      merged('first', 'second'),
      merged('second', 'early'),
      merged('lost', 'deleted'),
    ])
    await database.annotations.bulkAdd([merged('round', 'and round'), merged('and round', 'round')])
    const idOf = async (id: string) => (await readAnnotationOrAbsorbing(database, id))?.id
    expect(await Promise.all(['early', 'first', 'second'].map(idOf))).toEqual(['early', 'early', 'early'])
    expect(await Promise.all(['deleted', 'lost', 'round', 'nowhere'].map(idOf))).toEqual(Array(4).fill(undefined))
  })

  test('are counted by article, none as 0', async () => {
    expect(await countAnnotations(database, ['article-1', 'article-2', 'article-3'])).toEqual(
      new Map([
        ['article-1', 3],
        ['article-2', 1],
        ['article-3', 0],
      ]),
    )
  })
})

describe('a text', () => {
  test('is read by its revision', async () => {
    await database.texts.bulkAdd([
      { article: 'article-1', revision: 1, text: 'old', blocks: [], takenOut: [] },
      { article: 'article-1', revision: 2, text: 'new', blocks: [], takenOut: [] },
    ])
    expect((await readText(database, 'article-1', 2))?.text).toBe('new')
    expect((await readText(database, 'article-1', 1))?.text).toBe('old')
    expect(await readText(database, 'article-1', 3)).toBeUndefined()
  })
})

describe('reading positions', () => {
  test('are kept one for each article, and keep when they were made', async () => {
    await writePosition(database, 'a', 10)
    const first = await database.positions.get('a')
    await writePosition(database, 'a', 20)
    expect(await readPositions(database)).toEqual(new Map([['a', 20]]))
    expect((await database.positions.get('a'))?.created).toBe(first?.created)
  })

  test('come with the article that was read last first', async () => {
    await database.positions.bulkAdd([
      { article: 'a', offset: 1, created: 1, updated: 5 },
      { article: 'b', offset: 2, created: 1, updated: 9 },
      { article: 'c', offset: 3, created: 1, updated: 7 },
    ])
    expect([...(await readPositions(database)).keys()]).toEqual(['b', 'c', 'a'])
  })
})

test('a library knows whether its seeds were imported', async () => {
  expect(await isSeeded(database)).toBe(false)
  await writeSeeded(database)
  expect(await isSeeded(database)).toBe(true)
})

describe('the history of earlier sessions', () => {
  const made = (at: number) => ({
    at,
    label: `Change ${at}`,
    edits: [{ table: 'annotations', before: null, after: sampleAnnotation({ id: `${at}` }) }] as const,
  })
  const write = async (journal: Journalled) => writeEdits(database, { edits: [], journal })

  test('holds what was made, and what was undone as what makes it again', async () => {
    for (const at of [1, 2, 3]) await write({ kind: 'made', change: made(at) })
    await write({ kind: 'undone', at: 3 })
    await write({ kind: 'undone', at: 2 })
    await write({ kind: 'redone', at: 2 })
    const { history } = await readHistory(database, Infinity, 9)
    expect(history.done.map(({ label }) => label)).toEqual(['Change 1', 'Change 2'])
    expect(redo(history, 10)?.change.edits[0]?.after).toMatchObject({ id: '3', deleted: 0 })
  })

  test('is never gone on with: what is done now is a step of its own', async () => {
    await write({ kind: 'made', change: { ...made(1), strand: 'range 1' } })
    const { done } = (await readHistory(database, Infinity, 9)).history
    expect(record({ done, undone: [] }, { ...made(2), strand: 'range 1' }, 9).history.done).toHaveLength(2)
  })

  test('forgets what was undone once something else is made', async () => {
    await write({ kind: 'made', change: made(1) })
    await write({ kind: 'undone', at: 1 })
    await write({ kind: 'made', change: made(2) })
    const { history } = await readHistory(database, Infinity, 9)
    expect(history.undone).toEqual([])
    expect(history.done.map(({ at }) => at)).toEqual([2])
  })

  test('is read back to the first change of it, in parts, the newest first', async () => {
    const times = Array.from({ length: 1_203 }, (_, i) => i + 1)
    await database.journal.bulkAdd(
      times.map((at) => ({ ...made(at), undone: at > 1_201 ? (1 as const) : (0 as const) })),
    )
    const sizes: number[] = []
    let history = NO_HISTORY
    let from = Infinity
    while (from > 0) {
      const earlier = await readHistory(database, from, 2_000)
      history = withEarlier(history, earlier.history)
      sizes.push(earlier.history.done.length)
      from = earlier.from
    }
    expect(history.done.map(({ at }) => at)).toEqual(times.slice(0, 1_201))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500)
  })

  test('has all that was undone, of which the oldest is made again first', async () => {
    const times = Array.from({ length: 700 }, (_, i) => i + 1)
    await database.journal.bulkAdd(times.map((at) => ({ ...made(at), undone: at > 1 ? (1 as const) : (0 as const) })))
    const { history, from } = await readHistory(database, Infinity, 2_000)
    expect([history.done.length, history.undone.length, from]).toEqual([1, 699, 0])
    expect(redo(history, 2_000)?.change.at).toBe(2)
  })
})
