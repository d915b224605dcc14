import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaOfValue, alphaUnitizing } from './alpha-unitizing'
import { type CodedText, coincidencesIn } from './coincidences'
import { type Unit, unitsOf } from './unit'

/** Units as `[first, last, value]`, counted from 1 with the last included, as in the book. */
const counted = (units: readonly (readonly [number, number, string])[]): Unit[] =>
  units.map(([first, last, value]) => ({ start: first - 1, end: last, value }))

const alike = ({ length, annotators }: CodedText): CodedText => ({
  length,
  annotators: annotators.map((units) => units.map((unit) => ({ ...unit, value: 'marked' }))),
})

/** Krippendorff (2019), Content Analysis, 4th ed., figure 12.11: three observers of a continuum of length 60. */
const BOOK: CodedText = {
  length: 60,
  annotators: [
    counted([
      [1, 7, '1'],
      [8, 13, '2'],
      [31, 32, '5'],
      [33, 37, '6'],
      [38, 44, '6'],
      [45, 60, '7'],
    ]),
    counted([
      [1, 7, '1'],
      [8, 13, '3'],
      [14, 21, '5'],
      [33, 44, '6'],
    ]),
    counted([
      [1, 7, '1'],
      [8, 13, '4'],
      [14, 21, '5'],
      [33, 37, '6'],
      [38, 41, '6'],
      [42, 44, '6'],
    ]),
  ],
}

describe('Krippendorff’s published example', () => {
  test('has a uα of 0.510 and a |uα of 0.413', () => {
    expect(alphaUnitizing(coincidencesIn([BOOK]).all)).toMatchObject({ value: expect.closeTo(0.51, 3) })
    // The book cuts 0.4136 off.
    expect(alphaUnitizing(coincidencesIn([alike(BOOK)]).all)).toMatchObject({ value: expect.closeTo(0.4136, 4) })
  })

  test('has values that all agree on, and values that nobody agrees on', () => {
    const { all, shared } = coincidencesIn([BOOK])
    for (const value of ['1', '5', '6']) expect(alphaOfValue(value, shared)).toEqual({ kind: 'value', value: 1 })
    for (const value of ['2', '3', '4'])
      expect(alphaOfValue(value, shared)).toMatchObject({ value: expect.closeTo(0, 12) })
    expect(alphaOfValue('7', shared)).toEqual({ kind: 'none', why: 'nothing' })
    // How much of the text with value 5 the book says that the figure covers: 8 of 18.
    expect((shared.get('5')?.length ?? 0) / (all.get('5')?.length ?? 0)).toBeCloseTo(8 / 18, 12)
  })
})

describe('worked out by hand', () => {
  // Ten characters. One marks 0–4 as a, the other 2–6 as a: both have it at 2–4, neither at 6–10.
  const apart: CodedText = {
    length: 10,
    annotators: [[{ start: 0, end: 4, value: 'a' }], [{ start: 2, end: 6, value: 'a' }]],
  }

  test('two units that half overlap', () => {
    // Observed: 20 in all, of a 8 with 4 the same, of gaps 12 with 8 the same: 20 − 12 = 8 disagree. With themselves meet
    // 4² + 4² of a, 6 + 6 of gaps. Expected: 20 · (20² − 8² − 12²) / (20² − 32 − 12) = 20 · 192 / 356. So 1 − 8 · 356 / 3840.
    expect(alphaUnitizing(coincidencesIn([apart]).all)).toMatchObject({
      value: expect.closeTo(1 - (8 * 356) / 3840, 12),
    })
  })

  test('the values of text that both marked, whatever one of them left out', () => {
    // One: a 0–4, b 4–8. The other: a 0–6, c 8–10. Both marked 0–6: a and a at 0–4, b and a at 4–6.
    // In all 12: a has 4 + 6 = 10 with 8 the same, b 2; 4 disagree. With themselves meet 4² and 6² of a, 2² of b: 56.
    // Expected: 12 · (12² − 10² − 2²) / (12² − 56) = 12 · 40 / 88. So 1 − 4 · 88 / 480.
    const { shared } = coincidencesIn([
      {
        length: 10,
        annotators: [
          [
            { start: 0, end: 4, value: 'a' },
            { start: 4, end: 8, value: 'b' },
          ],
          [
            { start: 0, end: 6, value: 'a' },
            { start: 8, end: 10, value: 'c' },
          ],
        ],
      },
    ])
    expect(alphaUnitizing(shared)).toMatchObject({ value: expect.closeTo(1 - (4 * 88) / 480, 12) })
    // Of b: (2 · 12 − 4) / 2 · (2 − 0) = 20 observed, 2 · (12 − 2) = 20 expected: as chance would have it.
    expect(alphaOfValue('b', shared)).toMatchObject({ value: expect.closeTo(0, 12) })
  })

  test('two texts are one continuum', () => {
    const further = { length: 7, annotators: [[{ start: 1, end: 3, value: 'b' }], []] }
    const shift = ({ start, end, value }: Unit) => ({ start: start + 10, end: end + 10, value })
    const together = {
      length: 17,
      annotators: [
        [...(apart.annotators[0] ?? []), ...(further.annotators[0] ?? []).map(shift)],
        apart.annotators[1] ?? [],
      ],
    }
    expect(alphaUnitizing(coincidencesIn([apart, further]).all)).toEqual(alphaUnitizing(coincidencesIn([together]).all))
  })
})

test('where chance alone gives full agreement there is no figure', () => {
  expect(alphaUnitizing(coincidencesIn([{ length: 10, annotators: [[], []] }]).all)).toEqual({
    kind: 'none',
    why: 'no-variation',
  })
  expect(alphaUnitizing(coincidencesIn([{ length: 10, annotators: [[], []] }]).shared)).toEqual({
    kind: 'none',
    why: 'nothing',
  })
})

describe('always', () => {
  const units = fc
    .array(
      fc
        .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('a', 'b', 'c'))
        .map(([a, b, value]) => ({ start: Math.min(a, b), end: Math.max(a, b), value })),
      { maxLength: 8 },
    )
    .map(unitsOf)
  const figures = (...texts: CodedText[]) => {
    const { all, shared } = coincidencesIn(texts)
    const values = ['a', 'b', 'c'].map((value) => alphaOfValue(value, shared))
    const marked = coincidencesIn(texts.map(alike)).all
    return { all: alphaUnitizing(all), marked: alphaUnitizing(marked), shared: alphaUnitizing(shared), values }
  }
  const text = (one: Unit[], other: Unit[]) => ({ length: 40, annotators: [one, other] })

  test('it is the same whoever comes first', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(figures(text(a, b))).toEqual(figures(text(b, a)))
      }),
    )
  })

  test('it is 1 for what is equal, as far as it says anything', () => {
    fc.assert(
      fc.property(units, (a) => {
        const { all, marked, shared, values } = figures(text(a, a))
        for (const figure of [all, marked, shared, ...values]) if (figure.kind === 'value') expect(figure.value).toBe(1)
      }),
    )
  })

  test('it is a number, and at most 1', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const { all, marked, shared, values } = figures(text(a, b))
        for (const figure of [all, marked, shared, ...values])
          if (figure.kind === 'value') expect(figure.value).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('text that neither marked leaves the values of what both marked as they are', () => {
    fc.assert(
      fc.property(units, units, fc.nat(500), (a, b, length) => {
        const { shared, values } = figures(text(a, b))
        expect(figures(text(a, b), { length, annotators: [[], []] })).toMatchObject({ shared, values })
      }),
    )
  })
})
