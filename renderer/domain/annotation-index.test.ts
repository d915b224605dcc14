import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from './anchor'
import {
  annotationsTouching,
  indexAnnotations,
  NO_ANNOTATIONS,
  placeFrom,
  withAnnotation,
  withoutAnnotation,
} from './annotation-index'
import { sampleAnnotation } from './samples/samples'

const passages = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })), { maxLength: 40 })
const annotationsOf = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, length], i) => sampleAnnotation({ id: `${i}`, start, end: start + length, created: i }))

describe('the index of an article’s annotations', () => {
  test('finds exactly those that share a character with a passage, in reading order', () => {
    fc.assert(
      fc.property(passages, fc.nat(220), fc.integer({ min: 1, max: 40 }), (spans, start, length) => {
        const index = indexAnnotations(annotationsOf(spans))
        const expected = index.inOrder.filter(({ anchor }) => overlap(anchor, { start, end: start + length }))
        expect(annotationsTouching(index, start, start + length)).toEqual(expected)
      }),
    )
  })

  test('is the same whether annotations are added one by one or all together', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const annotations = annotationsOf(spans)
        expect(annotations.reduce(withAnnotation, NO_ANNOTATIONS)).toEqual(indexAnnotations(annotations))
      }),
    )
  })

  test('takes an annotation’s new state in place of its old one', () => {
    const index = indexAnnotations(
      annotationsOf([
        [0, 5],
        [10, 5],
      ]),
    )
    const moved = sampleAnnotation({ id: '0', start: 20, end: 25 })
    expect(withAnnotation(index, moved).inOrder.map(({ id }) => id)).toEqual(['1', '0'])
  })

  test('forgets one that is taken out', () => {
    const index = withoutAnnotation(
      indexAnnotations(
        annotationsOf([
          [0, 50],
          [10, 5],
        ]),
      ),
      '0',
    )
    expect(annotationsTouching(index, 0, 10)).toEqual([])
    expect(annotationsTouching(index, 12, 13)).toHaveLength(1)
  })

  test('tells where the first annotation from an offset stands', () => {
    const index = indexAnnotations(
      annotationsOf([
        [0, 5],
        [10, 5],
        [30, 5],
      ]),
    )
    expect([0, 1, 10, 11, 31].map((offset) => placeFrom(index, offset))).toEqual([0, 1, 1, 2, 3])
  })
})
