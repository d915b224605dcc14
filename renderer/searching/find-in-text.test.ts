import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInText, type TextQuery } from './find-in-text'

const TEXT = 'The bridge will close.\nA bridge-builder said: “THE  Bridge (old) costs $5.00.” Мост мостовая мост'

function found(words: string, how: Partial<TextQuery> = {}): string[] {
  const result = findInText(TEXT, { words, isPattern: false, wholeWords: false, matchCase: false, ...how })
  if (!result.ok) throw new Error(result.failure)
  return result.value.hits.map(({ start, end }) => TEXT.slice(start, end))
}

describe('words in a text', () => {
  test.each([
    ['whatever their case', 'the bridge', {}, ['The bridge', 'THE  Bridge']],
    ['in their case', 'The', { matchCase: true }, ['The']],
    ['whole', 'мост', { wholeWords: true }, ['Мост', 'мост']],
    ['in part', 'мост', {}, ['Мост', 'мост', 'мост']],
    ['with signs that mean something in patterns', '(old) costs $5.00.', {}, ['(old) costs $5.00.']],
    ['with a hyphen', 'bridge-b', {}, ['bridge-b']],
    ['as a pattern', 'c\\w+e|\\$[\\d.]+\\d', { isPattern: true }, ['close', '$5.00']],
    ['as a pattern at the start and the end of a paragraph', '^a|close.$', { isPattern: true }, ['close.', 'A']],
    ['as a pattern that may be empty', 'x*', { isPattern: true }, []],
    ['not at all', '', {}, []],
  ] as const)('are found %s', (_how, words, how, hits) => {
    expect(found(words, how)).toEqual(hits)
  })

  test('are whole in scripts without spaces where a dictionary has them so', () => {
    const whole = (text: string, words: string) => {
      const result = findInText(text, { words, isPattern: false, wholeWords: true, matchCase: false })
      return result.ok ? result.value.hits.length : result.failure
    }
    expect(whole('这座桥很安全。', '安全')).toBe(1)
    expect(whole('この橋は安全です。', '橋')).toBe(1)
    expect(whole('สะพานปลอดภัย', 'สะพาน')).toBe(1)
    expect(whole('北京大学', '京')).toBe(0)
  })

  test('that are no pattern say why', () => {
    expect(findInText(TEXT, { words: '(', isPattern: true, wholeWords: false, matchCase: false })).toEqual({
      ok: false,
      failure: expect.stringMatching(/\w/),
    })
  })

  test('are always found where they were taken from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (words) => {
        const text = `before ${words} after`
        const result = findInText(text, { words, isPattern: false, wholeWords: false, matchCase: true })
        // Half a surrogate pair is no character that could be looked for.
        if (words.trim() === '' || /\p{Surrogate}/u.test(words)) return
        expect(result.ok && result.value.hits.length > 0).toBe(true)
      }),
    )
  })

  test('are not all given where there are tens of thousands', () => {
    const result = findInText('a '.repeat(30_000), {
      words: 'a',
      isPattern: false,
      wholeWords: false,
      matchCase: false,
    })
    expect(result.ok && result.value).toMatchObject({ more: true })
  })
})
