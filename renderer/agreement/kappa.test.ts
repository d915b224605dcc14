import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kappa } from './kappa'

type Pair = [string, string]
const times = (count: number, a: string, b: string): Pair[] => Array.from({ length: count }, () => [a, b])

describe('Cohen’s kappa', () => {
  test('worked out by hand', () => {
    // Of 50, 20 are yes and 15 no to both: 0.7 agree. One says yes to 25 of 50, the other to 30 of 50: by chance
    // 0.5 · 0.6 + 0.5 · 0.4 = 0.5 would. So (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ]
    expect(kappa(pairs)).toMatchObject({ value: expect.closeTo(0.4, 12) })
  })

  test('says nothing without pairs, or where both give all the same', () => {
    expect(kappa([])).toEqual({ kind: 'none', why: 'nothing' })
    expect(kappa(times(3, 'a', 'a'))).toEqual({ kind: 'none', why: 'no-variation' })
    // Each has one value for all, but not the same: they agree as often as chance would have it.
    expect(kappa(times(3, 'a', 'b'))).toEqual({ kind: 'value', value: 0 })
  })

  test('is the same whoever comes first, at most 1, and 1 where all is equal', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
        const figure = kappa(pairs)
        expect(kappa(pairs.map(([a, b]): Pair => [b, a]))).toEqual(figure)
        if (figure.kind === 'value') expect(figure.value).toBeLessThanOrEqual(1)
        const equal = kappa(pairs.map(([a]): Pair => [a, a]))
        if (equal.kind === 'value') expect(equal.value).toBe(1)
      }),
    )
  })
})
