import { describe, expect, test } from 'vitest'
import { placerIn } from './place'

const TEXT = 'said 😀 said, and said'

describe('a passage that came in', () => {
  test('is looked for in the order of the file where there are only words', () => {
    const place = placerIn(TEXT)
    const start = (exact: string) => {
      const placed = place([{ exact }])
      return placed.state === 'lost' ? null : placed.passages[0]?.start
    }
    expect([start('said'), start('and'), start('said'), start('😀'), start('told')]).toEqual([0, 14, 18, 5, null])
  })

  test('of the same words is the next one each time, and the last one again once there is no other', () => {
    const place = placerIn('He said. She said. They said no.')
    const starts = ['said', 'said', 'said', 'said', 'said no'].map((exact) => {
      const placed = place([{ exact }])
      return placed.state === 'lost' ? null : placed.passages[0]?.start
    })
    expect(starts).toEqual([3, 13, 24, 24, 24])
  })

  test('is not a part of other characters where its words stand by themselves too', () => {
    const text = 'Une\u0301 e\u0301te\u0301: e'
    expect(placerIn(text)([{ exact: 'e' }])).toEqual({ state: 'exact', passages: [{ start: 12, end: 13 }] })
  })

  test('is where it is said to be, in the unit of the format or in the other', () => {
    const place = placerIn(TEXT)
    const at = (start: number, unit: 'utf-16' | 'code-point') =>
      place([{ exact: 'said,', position: { start, end: start + 5, unit } }])
    const there = { state: 'exact', passages: [{ start: 8, end: 13 }] }
    for (const placed of [at(8, 'utf-16'), at(7, 'code-point'), at(8, 'code-point'), at(7, 'utf-16')])
      expect(placed).toEqual(there)
    expect(at(0, 'utf-16')).toEqual({ ...there, state: 'moved' })
  })

  test('is at its position where it has no words, if that is in the text', () => {
    const at = (start: number, end: number) =>
      placerIn(TEXT)([{ exact: '', position: { start, end, unit: 'code-point' } }])
    expect(at(5, 6)).toEqual({ state: 'exact', passages: [{ start: 5, end: 7 }] })
    expect(at(5, 60)).toEqual({ state: 'lost' })
  })

  test('is found by what is around it', () => {
    expect(placerIn(TEXT)([{ exact: 'said', prefix: 'and ' }])).toEqual({
      state: 'exact',
      passages: [{ start: 18, end: 22 }],
    })
  })
})
