import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Edit } from '../../domain/change'
import { sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import { createQuoth } from '../quoth'
import { change } from './change-library'
import { growingChange } from './growing-change'

const quoth = createQuoth(() => Promise.resolve())
afterEach(() => quoth.database.delete())

const article = (id: string): Edit => ({ table: 'articles', before: null, after: sampleArticle({ id }) })

/** What the library remembers, oldest first: how many records each change is of. */
async function remembered(): Promise<[label: string, records: number][]> {
  await quoth.saving.retry()
  return (await quoth.database.journal.toArray()).map(({ label, edits }) => [label, edits.length])
}

describe('a growing change', () => {
  test('is shown little by little, and remembered as one', async () => {
    const growing = growingChange(quoth, 'Import')
    growing.add([article('a')])
    growing.add([])
    growing.add([article('b'), article('c')])
    expect(quoth.store.get().articles.size).toBe(3)
    expect(await remembered()).toEqual([])
    growing.finish()
    expect(await remembered()).toEqual([['Import', 3]])
  })

  test('is remembered whole where something else was done in between', async () => {
    const growing = growingChange(quoth, 'Import')
    growing.add([article('a')])
    change(quoth, { label: 'Name a speaker', edits: [{ table: 'speakers', before: null, after: sampleSpeaker() }] })
    growing.add([article('b')])
    growing.finish()
    const found = await remembered()
    expect(found.sort()).toEqual([
      ['Import', 1],
      ['Import', 1],
      ['Name a speaker', 1],
    ])
  })
})
