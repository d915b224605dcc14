import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { firstScale, labelOfTerm, scaleOf } from '../../domain/scale'
import { ANNOTATION_FIELDS } from '../../exchanging/merging/annotation-fields'
import { ARTICLE_FIELDS } from '../../exchanging/merging/article-fields'
import { CODE_FIELDS } from '../../exchanging/merging/code-fields'
import type { Copy, Pair } from '../../exchanging/merging/pair'
import { SPEAKER_FIELDS } from '../../exchanging/merging/speaker-fields'
import { scaledTerms, TERM_FIELDS } from '../../exchanging/merging/term-fields'
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

  test('come after the notes, speakers, codes and terms that differ now, and of these too it is counted what is gone', async () => {
    const [speaker, code] = [sampleSpeaker(), sampleCode()]
    const scale = { ...firstScale('verdict'), created: 1, updated: 1 }
    put(
      { table: 'speakers', before: null, after: speaker },
      { table: 'codes', before: null, after: code },
      { table: 'scales', before: null, after: scale },
    )
    const others: Copy[] = [
      { of: 'article', theirs: sampleArticle({ note: 'Theirs.' }), known: ARTICLE_FIELDS },
      { of: 'speaker', theirs: { ...speaker, kind: 'group' }, known: SPEAKER_FIELDS },
      { of: 'speaker', theirs: { ...speaker, id: 'gone' }, known: SPEAKER_FIELDS },
      { of: 'code', theirs: { ...code, description: 'Theirs.', parent: 'gone' }, known: CODE_FIELDS },
      ...scaledTerms(scale).map((term): Copy => {
        const label = term.id === 'refuted' ? 'False' : term.label
        return { of: 'term', theirs: { ...term, label }, known: TERM_FIELDS }
      }),
    ]
    const comparison = await compared(copy({ note: 'Theirs.' }), ...others)
    expect(comparison).toMatchObject({ gone: 1, unknown: 0 })
    expect(comparison.pairs.map(({ of, fields }) => [of, ...fields])).toEqual([
      ['article', 'note'],
      ['speaker', 'kind'],
      ['code', 'description'],
      ['term', 'label'],
      ['annotation', 'note'],
    ])
    expect(await mergeDiffering(quoth, comparison, () => 'theirs')).toBe(true)
    const { articles, speakers, codes, scales, history, notice } = quoth.store.get()
    expect(articles.get('article-1')?.note).toBe('Theirs.')
    expect(speakers.get('speaker-1')?.kind).toBe('group')
    expect(codes.get('code-1')).toMatchObject({ description: 'Theirs.', parent: null })
    expect(labelOfTerm(scaleOf(scales, 'verdict'), 'refuted')).toBe('False')
    expect(history.done.at(-1)?.edits).toHaveLength(5)
    expect(notice).toBe('Merged 5 items')
  })
})

describe('merging what was compared', () => {
  test('leaves a name that another has, and says so', async () => {
    const [ada, ben] = [sampleSpeaker({ id: 'ada', name: 'Ada' }), sampleSpeaker({ id: 'ben', name: 'Ben' })]
    put({ table: 'speakers', before: null, after: ada }, { table: 'speakers', before: null, after: ben })
    const theirs = { ...ada, name: 'ben', notes: 'Theirs.' }
    const comparison = await compared({ of: 'speaker', theirs, known: SPEAKER_FIELDS })
    expect(await mergeDiffering(quoth, comparison, () => 'theirs')).toBe(true)
    expect(quoth.store.get().speakers.get('ada')).toMatchObject({ name: 'Ada', notes: 'Theirs.' })
    expect(quoth.store.get().notice).toBe('Merged 1 speaker. One kept its name or place.')
  })

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
