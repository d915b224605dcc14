import { describe, expect, test } from 'vitest'
import { revise } from './revise'
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
  ({ id }) => (id === 'kept' ? { start: 14, end: 17 } : null),
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

  test('leaves those whose passages are gone, and those of other revisions, with the text that they were made on', () => {
    expect(lost.map(({ id }) => id)).toEqual(['gone'])
    expect(edits).toHaveLength(2)
  })
})
