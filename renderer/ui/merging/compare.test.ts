import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import { sampleAnnotation, sampleArticle } from '../../domain/samples/samples'
import { ANNOTATION_FIELDS } from '../../exchanging/merging/annotation-fields'
import type { Copy, Pair } from '../../exchanging/merging/pair'
import { change } from '../actions/change-library'
import { mergeDiffering } from '../actions/merge-differing'
import { createQuoth, type Quoth } from '../quoth'
import { type Comparison, compareNow } from './compare'

const TEXT = 'Nobody was told, the port said.'
const LATER_TEXT = `A correction. ${TEXT}`

let quoth: Quoth
beforeEach(async () => {
  quoth = createQuoth(() => Promise.resolve())
  put({ table: 'articles', before: null, after: sampleArticle({ length: TEXT.length }) }, made(mine))
  await quoth.saving.retry()
})
afterEach(() => quoth.database.delete())

const mine = sampleAnnotation({ id: 'a', anchor: anchorAt(TEXT, 0, 6), note: 'Mine.', updated: 5 })

function made(annotation: Annotation): Edit {
  return { table: 'annotations', before: null, after: annotation }
}

function put(...edits: Edit[]): void {
  change(quoth, { label: 'Put', edits })
}

function copy(fields: Partial<Annotation>): Copy {
  return { of: 'annotation', theirs: { ...mine, updated: 7, ...fields }, known: ANNOTATION_FIELDS }
}

async function compared(...copies: Copy[]): Promise<Comparison> {
  const comparison = await compareNow(quoth, copies)
  if (!comparison.ok) throw new Error(comparison.failure)
  return comparison.value
}

async function note(id: string): Promise<string | undefined> {
  await quoth.saving.retry()
  return (await quoth.database.annotations.get(id))?.note
}

describe('copies that are compared with what is here now', () => {
  test('differ from what mine has become, or no longer', async () => {
    put(made({ ...mine, note: 'Changed.', updated: 9 }))
    const { pairs } = await compared(copy({ note: 'Theirs.' }))
    expect(pairs).toMatchObject([{ mine: { note: 'Changed.' }, fields: ['note'], later: 'mine' }])
    expect(await compared(copy({ note: 'Changed.' }))).toMatchObject({ pairs: [], gone: 0, unknown: 0 })
  })

  test('have their passages on the text that is read now', async () => {
    await quoth.database.texts.put({ article: 'article-1', revision: 2, text: LATER_TEXT, blocks: [], takenOut: [] })
    put(
      { table: 'articles', before: null, after: sampleArticle({ revision: 2, length: LATER_TEXT.length }) },
      made({ ...mine, revision: 2, anchor: anchorAt(LATER_TEXT, 14, 20) }),
    )
    expect((await compared(copy({}))).pairs).toEqual([])
    const { pairs } = await compared(copy({ anchor: anchorAt(TEXT, 0, 15) }))
    expect(pairs).toMatchObject([
      { fields: ['passage'], theirs: { revision: 2, anchor: { start: 14, end: 29, exact: 'Nobody was told' } } },
    ])
  })

  test('are left out, and counted, where mine is gone or they refer to what is gone', async () => {
    put(made(sampleAnnotation({ id: 'b', deleted: 8 })), made(sampleAnnotation({ id: 'c', revision: 0 })))
    const gone = ['b', 'c', 'never'].map((id) => copy({ id, note: 'Theirs.' }))
    expect(await compared(...gone, copy({ speaker: 'nobody' }))).toMatchObject({ pairs: [], gone: 3, unknown: 1 })
  })
})

describe('merging what was compared', () => {
  test('is one change, of those of which anything is taken', async () => {
    put(made({ ...mine, id: 'b' }))
    const comparison = await compared(copy({ note: 'Theirs.' }), copy({ id: 'b', note: 'Theirs.' }))
    const choose = ({ mine }: Pair) => (mine.id === 'b' ? 'theirs' : 'mine')
    expect(await mergeDiffering(quoth, comparison, choose)).toBe(true)
    expect(await Promise.all(['a', 'b'].map(note))).toEqual(['Mine.', 'Theirs.'])
    const { history, notice } = quoth.store.get()
    expect(history.done.at(-1)).toMatchObject({ label: 'Merge what differs', edits: [{ before: { note: 'Mine.' } }] })
    expect(notice).toBe('Merged 1 annotation')
  })

  test('is refused once anything was changed', async () => {
    const comparison = await compared(copy({ note: 'Theirs.' }))
    put(made({ ...mine, note: 'Changed.', updated: 9 }))
    expect(await mergeDiffering(quoth, comparison, () => 'theirs')).toBe(false)
    expect(await note('a')).toBe('Changed.')
  })
})
