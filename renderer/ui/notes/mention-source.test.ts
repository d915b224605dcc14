import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { mergeAnnotations } from '../../domain/split-merge'
import { deleteArticle } from '../actions/article'
import { change, undoChange } from '../actions/change-library'
import { createQuoth, type Quoth } from '../quoth'
import { createMentionSource } from './mention-source'

const ARTICLE = sampleArticle()
const CLAIM = sampleAnnotation({ id: 'c1', wording: 'The bridge is safe.', speaker: 'ada' })
const LONG = sampleAnnotation({ id: 'c2', start: 0, end: 200, created: 2 })

let quoth: Quoth
let source: ReturnType<typeof createMentionSource>
beforeEach(async () => {
  quoth = createQuoth(() => Promise.resolve())
  await quoth.database.articles.add(ARTICLE)
  await quoth.database.annotations.bulkAdd([CLAIM, LONG, sampleAnnotation({ id: 'q', kind: 'quote' })])
  quoth.store.dispatch({
    type: 'library-opened',
    articles: [ARTICLE],
    speakers: [
      sampleSpeaker({ id: 'zoe', name: 'Zoë Quist' }),
      sampleSpeaker({
        id: 'ada',
        name: 'Ada Moss',
        aliases: ['The Mayor'],
        positions: [{ role: 'Mayor', affiliation: 'Linden' }],
      }),
    ],
    codes: [sampleCode({ id: 'top', name: 'rhetoric' }), sampleCode({ id: 'spin', name: 'spin', parent: 'top' })],
    scales: [],
    links: [],
    positions: new Map(),
  })
  source = createMentionSource(quoth)
})
afterEach(async () => {
  await quoth.saving.retry()
  await quoth.database.delete()
})

describe('what can be mentioned', () => {
  test('is found by some of its words, whatever their case and accents', async () => {
    expect(await source.find('speaker', 'zoe')).toEqual([{ id: 'zoe', name: 'Zoë Quist' }])
    expect(await source.find('speaker', 'mayor')).toEqual([{ id: 'ada', name: 'Ada Moss', detail: 'Mayor, Linden' }])
    expect(await source.find('tag', 'SPI')).toEqual([{ id: 'spin', name: 'spin', detail: 'rhetoric' }])
    expect(await source.find('claim', 'ada safe')).toEqual([
      { id: 'c1', name: 'The bridge is safe.', detail: 'Ada Moss · The bridge will close' },
    ])
    expect(await source.find('tag', 'nothing like it')).toEqual([])
  })

  test('is every claim and no other annotation, long ones cut', async () => {
    const claims = await source.find('claim', '')
    expect(claims.map(({ id }) => id)).toEqual(['c2', 'c1'])
    expect(claims[0]?.name).toBe(`${'x'.repeat(79)}…`)
  })

  test('begins with those who speak in the open article', async () => {
    const content = { article: ARTICLE.id, revision: 1, text: 'x', blocks: [], takenOut: [] }
    quoth.store.dispatch({ type: 'article-opened', content, annotations: [CLAIM], startAt: 0 })
    expect((await source.find('speaker', '')).map(({ id }) => id)).toEqual(['ada', 'zoe'])
  })

  test('is made once where it is not there', () => {
    const made = source.make('speaker', 'Ida Berg')
    expect(quoth.store.get().speakers.get(made.id)?.name).toBe('Ida Berg')
    expect(source.make('speaker', 'ida berg').id).toBe(made.id)
    expect(source.make('tag', 'spin').id).toBe('spin')
    const tag = source.make('tag', 'fallacy')
    expect(quoth.store.get().codes.get(tag.id)?.name).toBe('fallacy')
    expect(quoth.store.get().history.done.map(({ label }) => label)).toEqual(['Add Ida Berg', 'Add tag fallacy'])
  })
})

test('a speaker or a tag that is mentioned leads to that one’s page, or to what it was merged into', () => {
  source.open({ kind: 'tag', id: 'spin' })
  expect(quoth.store.get().place).toEqual({ kind: 'codebook', code: 'spin' })
  const before = sampleCode({ id: 'top', name: 'rhetoric' })
  const edits = [{ table: 'codes', before, after: { ...before, absorbed: ['old'] } }] as const
  change(quoth, { label: 'Merge', edits: [...edits] })
  source.open({ kind: 'tag', id: 'old' })
  expect(quoth.store.get().place).toEqual({ kind: 'codebook', code: 'top' })
  source.open({ kind: 'speaker', id: 'ada' })
  expect(quoth.store.get().place).toEqual({ kind: 'speakers', speaker: 'ada' })
})

describe('the name of what is mentioned', () => {
  test('is that of a speaker or tag as it is now; none when that is gone', () => {
    expect(source.nameOf({ kind: 'speaker', id: 'zoe' })).toBe('Zoë Quist')
    expect(source.nameOf({ kind: 'tag', id: 'spin' })).toBe('spin')
    expect(source.nameOf({ kind: 'speaker', id: 'nobody' })).toBeNull()
  })

  test('is read for a claim of an article that is not open, and again when the claim has changed', async () => {
    const listener = vi.fn()
    source.subscribe(listener)
    const nameOf = (id: string) => source.nameOf({ kind: 'claim', id })
    expect(nameOf('c1')).toBeUndefined()
    expect(nameOf('gone')).toBeUndefined()
    await vi.waitFor(() => expect(nameOf('c1')).toBe('The bridge is safe.'))
    expect(nameOf('gone')).toBeNull()
    expect(listener).toHaveBeenCalled()

    const after = { ...CLAIM, wording: 'It is not.' }
    change(quoth, { label: 'Word the claim', edits: [{ table: 'annotations', before: CLAIM, after }] })
    await vi.waitFor(() => expect(nameOf('c1')).toBe('It is not.'))
    change(quoth, {
      label: 'Delete',
      edits: [{ table: 'annotations', before: after, after: { ...after, deleted: 9 } }],
    })
    await vi.waitFor(() => expect(nameOf('c1')).toBeNull())
  })

  test('is that of what a claim was merged into, until that is undone', async () => {
    const nameOf = (id: string) => source.nameOf({ kind: 'claim', id })
    const longName = `${'x'.repeat(79)}…`
    await vi.waitFor(() => expect(nameOf('c2')).toBe(longName))
    const edits = mergeAnnotations([CLAIM, LONG], [], 'x'.repeat(200), 9)
    change(quoth, { label: 'Merge', edits })
    await vi.waitFor(() => expect(nameOf('c2')).toBe('The bridge is safe.'))
    await undoChange(quoth)
    await vi.waitFor(() => expect(nameOf('c2')).toBe(longName))
  })

  test('is none for a claim of an article in the trash', async () => {
    expect(source.nameOf({ kind: 'claim', id: 'c1' })).toBeUndefined()
    deleteArticle(quoth, ARTICLE.id)
    await vi.waitFor(() => expect(source.nameOf({ kind: 'claim', id: 'c1' })).toBeNull())
    expect(await source.find('claim', '')).toEqual([])
  })
})
