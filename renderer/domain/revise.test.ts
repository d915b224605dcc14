import { describe, expect, test } from 'vitest'
import { withPassages, wordsOf } from './passages'
import { type Relocate, revise } from './revise'
import { sampleAnnotation, sampleArticle } from './samples/samples'

const TEXT = 'A correction. The bridge will close'
const content = { article: 'article-1', revision: 2, text: TEXT, blocks: [], takenOut: [] }
const annotations = [
  sampleAnnotation({ id: 'kept', start: 0, end: 3 }),
  sampleAnnotation({ id: 'gone', start: 4, end: 10 }),
  sampleAnnotation({ id: 'older', start: 0, end: 3, revision: 0 }),
]
const { edits, moved, lost } = revise(
  sampleArticle(),
  sampleArticle({ encoding: 'koi8-r' }),
  content,
  annotations,
  ({ start }, revision) => (revision === 1 && start === 0 ? { start: 14, end: 17 } : null),
  99,
)

describe('another revision of a text', () => {
  test('is named by the article, with what else it says of it', () => {
    expect(edits[0]).toMatchObject({
      table: 'articles',
      before: { revision: 1, encoding: 'utf-8' },
      after: { revision: 2, length: TEXT.length, encoding: 'koi8-r', updated: 99 },
    })
  })

  test('takes the annotations along whose passages are in it, with their words and what surrounds them', () => {
    expect(edits.slice(1)).toMatchObject([
      {
        table: 'annotations',
        before: { id: 'kept', revision: 1 },
        after: { revision: 2, anchor: { start: 14, end: 17, exact: 'The', prefix: 'A correction. ' } },
      },
    ])
    expect(moved).toEqual([edits[1]?.after])
  })

  test('leaves those whose passages are gone, and the orphans of other revisions, with the text that they were made on', () => {
    expect(lost.map(({ id }) => id)).toEqual(['gone'])
    expect(edits).toHaveLength(2)
  })

  test('has the orphans of earlier revisions in their place again where their passages are in it', () => {
    const orphan = sampleAnnotation({ id: 'orphan', start: 0, end: 3, revision: 0 })
    const { moved, lost } = revise(
      sampleArticle(),
      sampleArticle(),
      content,
      [orphan],
      () => ({ start: 14, end: 17 }),
      99,
    )
    expect(moved).toMatchObject([{ id: 'orphan', revision: 2, anchor: { exact: 'The' } }])
    expect(lost).toEqual([])
  })

  test('keeps of a split quote what is still there', () => {
    const split = withPassages(sampleAnnotation({ id: 'split' }), 'The gone bridge', [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
      { start: 9, end: 15 },
    ])
    const places: Record<string, number> = { The: 14, bridge: 18 }
    const relocate: Relocate = ({ exact }) => {
      const start = places[exact]
      return start === undefined ? null : { start, end: start + exact.length }
    }
    const { moved } = revise(sampleArticle(), sampleArticle(), content, [split], relocate, 99)
    expect(moved.map(wordsOf)).toEqual(['The […] bridge'])
  })
})
