import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaNominal, alphaOrdinal } from './alpha'

/** What each annotator gave, a character an item and a dot for nothing, as the values of each item. */
function items(...annotators: string[]): string[][] {
  const length = annotators[0]?.length ?? 0
  return Array.from({ length }, (_, i) => annotators.flatMap((given) => (given[i] === '.' ? [] : [given[i] ?? ''])))
}

// All from Krippendorff (2011), “Computing Krippendorff’s alpha-reliability”, sections A to C.
describe('Krippendorff’s published examples', () => {
  test('two values: 0.095', () => {
    const given = items('0100000010', '1110010000')
    expect(alphaNominal(given)).toMatchObject({ value: expect.closeTo(0.095, 3) })
  })

  test('five values: 0.692', () => {
    const given = items('aabbdcccedda', 'babbbccceddd')
    expect(alphaNominal(given)).toMatchObject({ value: expect.closeTo(0.692, 3) })
  })

  test('four annotators and missing values: 0.743, and 0.815 where they have an order', () => {
    const given = items('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(alphaNominal(given)).toMatchObject({ value: expect.closeTo(0.743, 3) })
    expect(alphaOrdinal(given, ['1', '2', '3', '4', '5'])).toMatchObject({ value: expect.closeTo(0.815, 3) })
  })
})

test('without a pair, or with only one value, there is no figure', () => {
  expect(alphaNominal([])).toEqual({ kind: 'none', why: 'nothing' })
  expect(alphaNominal([['a'], []])).toEqual({ kind: 'none', why: 'nothing' })
  expect(alphaNominal(items('aaa', 'aaa'))).toEqual({ kind: 'none', why: 'no-variation' })
})

describe('always', () => {
  const value = fc.constantFrom('low', 'medium', 'high')
  const pairs = fc.array(fc.tuple(value, value), { maxLength: 20 })
  const ordinal = (given: [string, string][]) => alphaOrdinal(given, ['low', 'medium', 'high'])

  test('it is the same whoever comes first, and at most 1', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const turned = given.map(([a, b]): [string, string] => [b, a])
        for (const alpha of [alphaNominal, ordinal]) {
          const figure = alpha(given)
          const other = alpha(turned)
          expect(other.kind).toBe(figure.kind)
          if (figure.kind !== 'value' || other.kind !== 'value') continue
          expect(other.value).toBeCloseTo(figure.value, 12)
          expect(figure.value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('it is 1 where all is equal', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const equal = values.map((one): [string, string] => [one, one])
        for (const figure of [alphaNominal(equal), ordinal(equal)])
          if (figure.kind === 'value') expect(figure.value).toBe(1)
        expect(alphaNominal(equal).kind === 'value').toBe(new Set(values).size > 1)
      }),
    )
  })
})
