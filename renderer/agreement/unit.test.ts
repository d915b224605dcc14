import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Unit, unitsOf, valuesOf } from './unit'

const mark = (start: number, end: number, value = 'claim'): Unit => ({ start, end, value })

describe('marks as units that do not overlap', () => {
  test('are themselves where they do not', () => {
    expect(unitsOf([mark(12, 20, 'quote'), mark(0, 5)])).toEqual([mark(0, 5), mark(12, 20, 'quote')])
  })

  test('are one where two of a value overlap, and two where they touch', () => {
    expect(unitsOf([mark(0, 5), mark(4, 9)])).toEqual([mark(0, 9)])
    expect(unitsOf([mark(0, 5), mark(5, 9)])).toEqual([mark(0, 5), mark(5, 9)])
  })

  test('have both values where two values overlap', () => {
    const units = unitsOf([mark(0, 20, 'quote'), mark(5, 8, 'mention')])
    expect(units.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 8],
      [8, 20],
    ])
    expect(units.map(valuesOf)).toEqual([['quote'], ['mention', 'quote'], ['quote']])
  })

  test('have, at every character, the values of the marks that are there', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(30), fc.nat(30), fc.constantFrom('a', 'b', 'c'))
        .map(([a, b, value]) => mark(Math.min(a, b), Math.max(a, b), value)),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(marks, (marks) => {
        const units = unitsOf(marks)
        for (let at = 0; at < 30; at++) {
          const holds = ({ start, end }: Unit) => start <= at && at < end
          const expected = [...new Set(marks.filter(holds).map(({ value }) => value))].sort()
          expect(units.filter(holds).flatMap(valuesOf)).toEqual(expected)
        }
        units.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(units[i - 1]?.end ?? 0)
        })
      }),
    )
  })
})
