import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from './anchor'
import { graphemeAround } from './grapheme'

describe('an anchor', () => {
  test('holds the passage and up to 32 characters on either side', () => {
    const text = `${'a'.repeat(40)}claim${'b'.repeat(40)}`
    expect(anchorAt(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      exact: 'claim',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
    })
  })

  test('never starts or ends inside a grapheme', () => {
    expect(anchorAt('x😊y', 2, 4)).toMatchObject({ start: 1, end: 4, exact: '😊y' })
    expect(anchorAt('x😊y', 0, 2)).toMatchObject({ start: 0, end: 3, exact: 'x😊' })
    expect(anchorAt('e\u0301tude', 1, 3)).toMatchObject({ start: 0, end: 3, exact: 'e\u0301t' })
  })

  test('refuses a passage that is empty or outside the text', () => {
    expect(() => anchorAt('text', 2, 2)).toThrow(RangeError)
    expect(() => anchorAt('text', 2, 9)).toThrow(RangeError)
  })

  test('always holds exactly the text between its offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const anchor = anchorAt(text, start, end)
        expect(anchor.exact).toBe(text.slice(anchor.start, anchor.end))
        expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
        expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true)
        for (const end of [anchor.start, anchor.end]) expect(graphemeAround(text, end)).toEqual({ start: end, end })
      }),
    )
  })
})
