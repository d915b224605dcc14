import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemeAround } from './grapheme'

describe('the grapheme around an offset', () => {
  test.each([
    ['a family', 'x👨‍👩‍👧y', 4, { start: 1, end: 9 }],
    ['a flag', '🇫🇷🇩🇪', 6, { start: 4, end: 8 }],
    ['a letter with its accent', 'e\u0301', 1, { start: 0, end: 2 }],
    ['a carriage return before a line feed', 'a\r\nb', 2, { start: 1, end: 3 }],
    ['a Devanagari syllable', 'नि', 1, { start: 0, end: 2 }],
  ])('is %s', (_name, text, offset, grapheme) => {
    expect(graphemeAround(text, offset)).toEqual(grapheme)
  })

  test.each([
    ['two letters', 'ab', 1],
    ['two flags', '🇫🇷🇩🇪', 4],
    ['two Hebrew letters', 'אב', 1],
    ['the beginning', '👩', 0],
    ['the end', '👩', 2],
  ])('is nothing between %s', (_name, text, offset) => {
    expect(graphemeAround(text, offset)).toEqual({ start: offset, end: offset })
  })

  test('is found in time however long the paragraph is', () => {
    const text = `${'न'.repeat(500_000)}नि${'न'.repeat(500_000)}`
    expect(graphemeAround(text, 500_001)).toEqual({ start: 500_000, end: 500_002 })
  })

  test('is the one that a segmenter finds in the whole text', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      'e\u0301',
      '👩',
      '\u200d',
      '🇫🇷',
      'ש\u05b8',
      'नि',
      '각',
      '\ud83d',
    )
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (list) => {
        const text = list.join('')
        for (let offset = 1; offset < text.length; offset++) {
          const segment = segmenter.segment(text).containing(offset)
          const inside = segment !== undefined && segment.index !== offset
          const expected = inside
            ? { start: segment.index, end: segment.index + segment.segment.length }
            : { start: offset, end: offset }
          expect(graphemeAround(text, offset)).toEqual(expected)
        }
      }),
    )
  })
})
