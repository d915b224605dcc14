import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from './anchor'
import {
  annotationBeside,
  annotationsAtCaret,
  annotationsTouching,
  indexAnnotations,
  NO_ANNOTATIONS,
  placeFrom,
  withAnnotation,
  withAnnotations,
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

  test('goes both ways from any of them to the one beside it', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const index = indexAnnotations(annotationsOf(spans))
        for (const [i, annotation] of index.inOrder.entries()) {
          expect(annotationBeside(index, annotation, 1)).toBe(index.inOrder[i + 1])
          expect(annotationBeside(index, annotation, -1)).toBe(index.inOrder[i - 1])
          // And so it does from the place of one that is no longer there.
          const without = withoutAnnotation(index, annotation)
          expect(annotationBeside(without, annotation, 1)).toBe(index.inOrder[i + 1])
          expect(annotationBeside(without, annotation, -1)).toBe(index.inOrder[i - 1])
        }
      }),
    )
  })

  test('goes from a caret to what starts there or after it, and to what starts before it', () => {
    const index = indexAnnotations(
      annotationsOf([
        [0, 30],
        [10, 5],
        [40, 5],
      ]),
    )
    const idsBeside = (offset: number) => ([-1, 1] as const).map((step) => annotationBeside(index, offset, step)?.id)
    expect(idsBeside(0)).toEqual([undefined, '0'])
    expect(idsBeside(10)).toEqual(['0', '1'])
    expect(idsBeside(12)).toEqual(['1', '2'])
    expect(idsBeside(41)).toEqual(['2', undefined])
  })

  test('names those around a caret from the innermost outwards, or else those that end at it', () => {
    const index = indexAnnotations(
      annotationsOf([
        [0, 30],
        [10, 5],
        [15, 5],
      ]),
    )
    const idsAt = (offset: number) => annotationsAtCaret(index, offset).map(({ id }) => id)
    expect(idsAt(0)).toEqual(['0'])
    expect(idsAt(12)).toEqual(['1', '0'])
    expect(idsAt(15)).toEqual(['2', '0'])
    expect(idsAt(30)).toEqual(['0'])
    expect(idsAt(31)).toEqual([])
  })

  test('is the same whether annotations are added one by one or all together', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const annotations = annotationsOf(spans)
        const added = annotations.reduce((index, annotation) => withAnnotation(index, annotation, null), NO_ANNOTATIONS)
        expect(added).toEqual(indexAnnotations(annotations))
      }),
    )
  })

  test('is the same whether annotations are changed and taken out one by one or all together', () => {
    fc.assert(
      fc.property(passages, passages, (spans, changed) => {
        const annotations = annotationsOf(spans)
        const states = annotationsOf(changed).slice(0, spans.length)
        const gone = annotations.slice(states.length, states.length + 3)
        const kept = [...states, ...annotations.slice(states.length + gone.length)]
        const start = indexAnnotations(annotations)
        const edited = states.reduce((index, state, i) => withAnnotation(index, state, annotations[i] ?? null), start)
        expect(gone.reduce(withoutAnnotation, edited)).toEqual(indexAnnotations(kept))
        const ids = new Set([...states, ...gone].map(({ id }) => id))
        expect(withAnnotations(start, states, ids)).toEqual(indexAnnotations(kept))
      }),
    )
  })

  test('takes an annotation’s new state in place of its old one', () => {
    const [first, ...others] = annotationsOf([
      [0, 5],
      [10, 5],
    ])
    if (first === undefined) throw new Error('There is no annotation to move')
    const moved = sampleAnnotation({ id: '0', start: 20, end: 25 })
    expect(withAnnotation(indexAnnotations([first, ...others]), moved, first).inOrder.map(({ id }) => id)).toEqual([
      '1',
      '0',
    ])
  })

  test('forgets one that is taken out', () => {
    const all = annotationsOf([
      [0, 50],
      [10, 5],
    ])
    const index = all.slice(0, 1).reduce(withoutAnnotation, indexAnnotations(all))
    expect(annotationsTouching(index, 0, 10)).toEqual([])
    expect(annotationsTouching(index, 12, 13)).toHaveLength(1)
  })

  test('finds one to be taken out by its id where its state is another', () => {
    const index = indexAnnotations(annotationsOf([[10, 5]]))
    expect(withoutAnnotation(index, sampleAnnotation({ id: '0', start: 90, end: 95 }))).toEqual(NO_ANNOTATIONS)
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
