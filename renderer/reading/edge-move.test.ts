import { describe, expect, test } from 'vitest'
import { anchorAt } from '../domain/anchor'
import { sampleAnnotation } from '../domain/samples/samples'
import { meansEdge } from './edge-move'

describe('a key means an end of the annotation', () => {
  const quote = {
    ...sampleAnnotation({ start: 10, end: 20 }),
    continued: [anchorAt('0123456789'.repeat(6), 30, 40)],
  }
  const at = (offset: number) => ({ anchor: offset, focus: offset })

  test.each([10, 15, 20, 25, 30, 40])('with the caret in it or at an end: %i', (offset) => {
    expect(meansEdge(quote, at(offset), false)).toBe(true)
  })

  test.each([9, 41])('but not with the caret elsewhere: %i', (offset) => {
    expect(meansEdge(quote, at(offset), false)).toBe(false)
  })

  test('but not while something is selected', () => {
    expect(meansEdge(quote, { anchor: 10, focus: 15 }, false)).toBe(false)
  })

  test('where there is no caret yet', () => {
    expect(meansEdge(quote, null, true)).toBe(true)
  })

  test.each([20, 25, 40])(
    'but not where it would select what follows a passage that ends before %i or at it',
    (offset) => {
      expect(meansEdge(quote, at(offset), true)).toBe(false)
    },
  )

  test.each([10, 15, 30, 35])('though it could select from %i, at the start of a passage or in it', (offset) => {
    expect(meansEdge(quote, at(offset), true)).toBe(true)
  })
})
