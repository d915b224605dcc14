import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointsOf } from './code-points'

describe('offsets in code points', () => {
  test.each([
    ['letters', 'bridge', 6],
    ['an emoji', 'a😊b', 3],
    ['a family that is one on the screen', '👨‍👩‍👧', 5],
    ['a letter with a combining mark', 'e\u0301', 2],
    ['right-to-left text', 'قالت «لا»', 9],
    ['a carriage return before a line feed', 'a\r\nb', 4],
    ['half of a pair on its own', 'a\ud83db', 3],
    ['both halves, the wrong way round', '\ude0a\ud83d', 2],
    ['nothing', '', 0],
  ])('count %s', (_what, text, length) => {
    const points = codePointsOf(text)
    expect(points.length).toBe(length)
    expect(points.fromUtf16(text.length)).toBe(length)
    expect(points.toUtf16(length)).toBe(text.length)
  })

  test('an offset inside a pair is the pair’s start', () => {
    expect(codePointsOf('a😊b').fromUtf16(2)).toBe(1)
  })

  test('select the same as the text’s code points do, and come back', () => {
    const pieces = ['a', 'é', '😊', '👨‍👩‍👧', 'e\u0301', '\r\n', '\ud83d', '\ude0a', 'ש', '\u{10ffff}']
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sample, a, b) => {
        const letters = [...sample]
        const points = codePointsOf(sample)
        const [start, end] = [a % (letters.length + 1), b % (letters.length + 1)].sort((x, y) => x - y)
        const [from, to] = [points.toUtf16(start ?? 0), points.toUtf16(end ?? 0)]
        expect(sample.slice(from, to)).toBe(letters.slice(start, end).join(''))
        expect([points.fromUtf16(from), points.fromUtf16(to)]).toEqual([start, end])
      }),
    )
  })
})
