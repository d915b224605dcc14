import { describe, expect, test } from 'vitest'
import { isMostlyIn } from './same-text'

const LINES = Array.from({ length: 40 }, (_none, i) => `In the year ${1900 + i} the bridge was painted ${i * 7} times.`)
const TEXT = LINES.join('\n')

describe('a text', () => {
  test('is mostly in one that only differs in signs, spaces and some lines', () => {
    expect(isMostlyIn(TEXT, [TEXT.replaceAll('\n', '  ').replaceAll('.', '!').toUpperCase()])).toBe(true)
    expect(isMostlyIn(TEXT, [['A new start.', ...LINES.slice(10)].join('\n')])).toBe(true)
    expect(
      isMostlyIn('橋は安全だと市長は月曜日に言ったが、誰も聞いていなかった。', [
        '橋は安全だと市長は月曜日に言ったが誰も聞いていなかった',
      ]),
    ).toBe(true)
  })

  test('is mostly in others that each hold a part of it', () => {
    const parts = [LINES.slice(0, 20), LINES.slice(20)].map((lines) => lines.join('\n'))
    expect(isMostlyIn(TEXT, parts)).toBe(true)
    expect(isMostlyIn(TEXT, [LINES.slice(0, 10).join('\n')])).toBe(false)
  })

  test('is not in one that only has words of it', () => {
    expect(isMostlyIn('Where is the bridge? Nobody has seen it.', ['They say the bridge is closed for years.'])).toBe(
      false,
    )
    expect(isMostlyIn('Hello', ['Hello again'])).toBe(false)
    expect(isMostlyIn('Hello', ['hello!'])).toBe(true)
    expect(isMostlyIn('Hello', [])).toBe(false)
  })
})
