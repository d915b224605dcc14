import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt, splitsPair } from './anchor'

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

  test('never starts or ends inside a surrogate pair', () => {
    expect(anchorAt('x😊y', 2, 4)).toMatchObject({ start: 1, end: 4, exact: '😊y' })
    expect(anchorAt('x😊y', 0, 2)).toMatchObject({ start: 0, end: 3, exact: 'x😊' })
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
        expect(splitsPair(text, anchor.start) || splitsPair(text, anchor.end)).toBe(false)
      }),
    )
  })
})
