import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOn, type ComparedText } from './agreement'
import { type Coded, matchCoded } from './match'
import { arbitraryCoded, coded } from './samples/coded'

const compared = (mine: Coded[], theirs: Coded[], length = 60): ComparedText => ({
  length,
  mine,
  theirs,
  matched: matchCoded(mine, theirs),
})

describe('the figures of two annotators', () => {
  // Both marked 0–10 as a claim; 20–30 is a claim to one, a quote to the other, who has marked only 20–28 of it.
  const text = compared(
    [coded(0, 10, { verdict: 'supported' }), coded(20, 30, { verdict: 'refuted' })],
    [coded(0, 10, { verdict: 'supported' }), coded(20, 28, { kind: 'quote' })],
    40,
  )

  test('are of what is marked, and as what', () => {
    const { marked, markedAs, kinds } = agreementOn([text])
    // Marked: 80 in all, 20 + 18 = 38 marked with 36 the same, 42 not with 40 the same: 4 disagree. With themselves meet
    // 100 + 100 + 100 + 64 and 20 + 22. Expected: 80 · (6400 − 38² − 42²) / (6400 − 364 − 42) = 80 · 3192 / 5994.
    expect(marked).toMatchObject({ value: expect.closeTo(1 - (4 * 5994) / (80 * 3192), 12) })
    // As what: claims 20 + 10 = 30 with 20 the same, quotes 8 with none, gaps 42 with 40: 20 disagree.
    // Expected: 80 · (6400 − 30² − 8² − 42²) / 5994 = 80 · 3672 / 5994.
    expect(markedAs).toMatchObject({ value: expect.closeTo(1 - (20 * 5994) / (80 * 3672), 12) })
    expect(kinds.map(({ kinds }) => kinds)).toEqual([['claim'], ['quote']])
  })

  test('are of each label, where both have it', () => {
    const { labels } = agreementOn([text])
    expect(labels.find(({ label }) => label === 'kind')).toMatchObject({ compared: 2, same: 1 })
    expect(labels.find(({ label }) => label === 'verdict')).toMatchObject({
      compared: 1,
      same: 1,
      alpha: { kind: 'none', why: 'no-variation' },
      kappa: { kind: 'none', why: 'no-variation' },
    })
    expect(labels.find(({ label }) => label === 'speaker')).toMatchObject({
      compared: 0,
      alpha: { kind: 'none', why: 'nothing' },
      shared: { kind: 'none', why: 'nothing' },
    })
  })

  test('take a level that is nearer for less of a disagreement', () => {
    const alphaOf = (theirs: string) => {
      const levels = ['low', 'medium', 'high', theirs]
      const mine = ['low', 'medium', 'high', 'low'].map((confidence, i) => coded(i * 10, i * 10 + 5, { confidence }))
      const others = levels.map((confidence, i) => coded(i * 10, i * 10 + 5, { confidence }))
      return agreementOn([compared(mine, others)]).labels.find(({ label }) => label === 'confidence')?.alpha
    }
    const [near, far] = [alphaOf('medium'), alphaOf('high')]
    if (near?.kind !== 'value' || far?.kind !== 'value') throw new Error('There is no figure')
    expect(near.value).toBeGreaterThan(far.value)
  })
})

describe('always', () => {
  test('the figures are the same whoever comes first', () => {
    fc.assert(
      fc.property(arbitraryCoded, arbitraryCoded, (a, b) => {
        expect(agreementOn([compared(a, b)])).toEqual(agreementOn([compared(b, a)]))
      }),
    )
  })

  test('every figure of what is equal is 1, as far as it says anything', () => {
    fc.assert(
      fc.property(arbitraryCoded, (all) => {
        const { marked, markedAs, labels } = agreementOn([compared(all, all)])
        const ofLabels = labels.flatMap(({ alpha, kappa, shared }) => [alpha, kappa, shared])
        for (const figure of [marked, markedAs, ...ofLabels]) if (figure.kind === 'value') expect(figure.value).toBe(1)
        for (const { compared, same } of labels) expect(same).toBe(compared)
      }),
    )
  })

  test('an article that neither annotated leaves the labels as they are', () => {
    fc.assert(
      fc.property(arbitraryCoded, arbitraryCoded, fc.nat(1000), (a, b, length) => {
        const { kinds, labels } = agreementOn([compared(a, b)])
        expect(agreementOn([compared(a, b), compared([], [], length)])).toMatchObject({ kinds, labels })
      }),
    )
  })
})
