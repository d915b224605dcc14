import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Code } from '../../domain/code'
import { mergeCodes } from '../../domain/codebook'
import { mergeSpeakers } from '../../domain/merge-speakers'
import { byId } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Speaker } from '../../domain/speaker'
import { createQuoth, type Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'
import { change } from './change-library'
import { restore } from './trash'

let quoth: Quoth
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
})
afterEach(() => quoth.database.delete())

async function open(speakers: readonly Speaker[], codes: readonly Code[]): Promise<void> {
  await quoth.database.speakers.bulkAdd([...speakers])
  await quoth.database.codes.bulkAdd([...codes])
  const none = { scales: [], links: [], positions: new Map() }
  quoth.store.dispatch({ type: 'library-opened', articles: [sampleArticle()], speakers, codes, ...none })
  const content = { article: 'article-1', revision: 1, text: 'xxxxx', blocks: [], takenOut: [] }
  quoth.store.dispatch({ type: 'article-opened', content, annotations: [], startAt: 0 })
}

const ada = sampleSpeaker({ id: 'ada', name: 'Ada' })
const bob = sampleSpeaker({ id: 'bob', name: 'Bob' })
const cat = sampleSpeaker({ id: 'cat', name: 'Cat' })
const claim = sampleAnnotation({ id: 'claim', speaker: 'bob', via: ['cat', 'bob'], tags: ['x', 'y'], deleted: 5 })
const restored = (id = 'claim') => annotationsOf(quoth.store.get()).inOrder.find((one) => one.id === id)

function mergeInto(kept: string, gone: string): void {
  const { speakers } = quoth.store.get()
  const [into, other] = [speakers.get(kept), speakers.get(gone)]
  if (into === undefined || other === undefined) throw new Error('they are not there')
  change(quoth, { label: 'Merge', edits: mergeSpeakers(into, [other], [], 9) })
}

function trash(id: string): void {
  const before = quoth.store.get().speakers.get(id)
  if (before === undefined) throw new Error('they are not there')
  change(quoth, { label: 'Delete', edits: [{ table: 'speakers', before, after: { ...before, deleted: 10 } }] })
}

test('a code comes back from the trash without a key that another has now', async () => {
  await open([], [sampleCode({ id: 'x', name: 'x', key: 3 })])
  await restore(quoth, { table: 'codes', row: sampleCode({ id: 'y', name: 'y', key: 3, deleted: 5 }) })
  expect(quoth.store.get().codes.get('y')).toMatchObject({ key: null, deleted: 0 })
})

test('a speaker or a code stays in the trash while another one has that name', async () => {
  await open([ada], [sampleCode({ id: 'x', name: 'Harbour' })])
  const row = sampleSpeaker({ id: 'other', name: 'ADA', deleted: 5 })
  expect(await restore(quoth, { table: 'speakers', row })).toBe(false)
  expect(quoth.store.get().notice).toContain('another speaker is called “ADA” now')
  expect(await restore(quoth, { table: 'codes', row: sampleCode({ id: 'y', name: 'harbour', deleted: 5 }) })).toBe(
    false,
  )
  expect([...quoth.store.get().speakers.keys(), ...quoth.store.get().codes.keys()]).toEqual(['ada', 'x'])
  expect(await restore(quoth, { table: 'speakers', row: { ...row, name: 'Ada Moss' } })).toBe(true)
  expect(quoth.store.get().notice).toBe('Restored the speaker Ada Moss')
})

describe('an annotation that comes back from the trash', () => {
  test('is by whom its speakers were merged into meanwhile, however often, and has what its tags were merged into', async () => {
    const [x, y] = [sampleCode({ id: 'x', name: 'x' }), sampleCode({ id: 'y', name: 'y' })]
    await open([ada, bob, cat], [x, y])
    mergeInto('cat', 'bob')
    mergeInto('ada', 'cat')
    change(quoth, { label: 'Merge', edits: mergeCodes(byId([x, y]), x, y, [], 9) })
    expect(await restore(quoth, { table: 'annotations', row: claim })).toBe(true)
    expect(restored()).toMatchObject({ speaker: 'ada', tags: ['x'], deleted: 0 })
    expect(restored()).not.toHaveProperty('via')
    expect(await restore(quoth, { table: 'annotations', row: { ...claim, id: 'told', speaker: 'dan' } })).toBe(true)
    expect(restored('told')).toMatchObject({ speaker: 'dan', via: ['ada'], tags: ['x'] })
  })

  test('is by them too while they are in the trash themselves, and by nobody else', async () => {
    await open([ada, bob, cat], [])
    mergeInto('cat', 'bob')
    mergeInto('ada', 'cat')
    trash('ada')
    await quoth.saving.retry()
    await restore(quoth, { table: 'annotations', row: claim })
    expect(restored()).toMatchObject({ speaker: 'ada' })
    expect(restored()).not.toHaveProperty('via')
    await restore(quoth, { table: 'annotations', row: { ...claim, id: 'told', speaker: 'dan' } })
    expect(restored('told')).toMatchObject({ speaker: 'dan', via: ['ada'] })
  })

  test('is itself again where it had been merged into another', async () => {
    await open([], [])
    await restore(quoth, { table: 'annotations', row: { ...claim, mergedInto: 'another' } })
    expect(restored()).toMatchObject({ id: 'claim', deleted: 0 })
    expect(restored()).not.toHaveProperty('mergedInto')
  })

  test('names whom it named where nobody was merged, were they deleted or not', async () => {
    await open([ada, bob, cat], [])
    trash('bob')
    await quoth.saving.retry()
    await restore(quoth, { table: 'annotations', row: claim })
    expect(restored()).toMatchObject({ speaker: 'bob', via: ['cat', 'bob'], tags: ['x', 'y'] })
  })
})
