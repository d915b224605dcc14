import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from './words'

function bySegmenter(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length
}

describe('counting words', () => {
  test('counts what Unicode calls words', () => {
    expect(countWords('')).toBe(0)
    expect(countWords('“I don’t know,” said Ms. O’Brien — 3,000 times.')).toBe(8)
    expect(countWords('well-known\nwords')).toBe(3)
  })

  test('counts words that no space parts', () => {
    expect(countWords('昨日は雨が降った。')).toBe(bySegmenter('昨日は雨が降った。'))
  })

  test('agrees with the segmenter on any short text', () => {
    const parts = fc.constantFrom(
      'a',
      'It',
      "don't",
      '’',
      "'",
      '“',
      '”',
      '.',
      ',',
      ' ',
      '\n',
      '5',
      '3.14',
      'é',
      'x_y',
      '—',
      '-',
      '😊',
      '字',
      ':',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
        expect(countWords(list.join(''))).toBe(bySegmenter(list.join('')))
      }),
      { numRuns: 1000 },
    )
  })
})
