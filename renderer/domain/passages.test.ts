import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsPartOf, isWhole, passagesOf, spanOf, unite, withPassages, wordsOf } from './passages'
import { sampleAnnotation } from './samples/samples'

const TEXT = '“The bridge,” she said, “will stand.” 🌉 Nobody asked.'

describe('the passages of an annotation', () => {
  const split = withPassages(sampleAnnotation(), TEXT, [
    { start: 24, end: 37 },
    { start: 0, end: 13 },
  ])

  test('are in reading order, whatever order they come in', () => {
    expect(passagesOf(split).map(({ exact }) => exact)).toEqual(['“The bridge,”', '“will stand.”'])
    expect(spanOf(split)).toEqual({ start: 0, end: 37 })
    expect(wordsOf(split)).toBe('“The bridge,” […] “will stand.”')
  })

  test('do not hold what lies between them', () => {
    expect(holdsPartOf(split, 0, 1)).toBe(true)
    expect(holdsPartOf(split, 14, 20)).toBe(false)
    expect(holdsPartOf(split, 14, 25)).toBe(true)
    expect(holdsPartOf(split, 37, 40)).toBe(false)
  })

  test('are not what stands from the first to the last, which has what is between them too', () => {
    expect(isWhole(split, { start: 0, end: 37 })).toBe(false)
    expect(isWhole(split, { start: 0, end: 13 })).toBe(false)
    expect(isWhole(sampleAnnotation({ start: 0, end: 37 }), { start: 0, end: 37 })).toBe(true)
    expect(isWhole(sampleAnnotation({ start: 0, end: 37 }), { start: 0, end: 36 })).toBe(false)
  })

  test('become one where they touch or overlap, and leave no trace of having been several', () => {
    const one = withPassages(split, TEXT, [
      { start: 0, end: 13 },
      { start: 13, end: 20 },
    ])
    expect(one).not.toHaveProperty('continued')
    expect(wordsOf(one)).toBe('“The bridge,” she sa')
  })

  test('are never none', () => {
    expect(() => withPassages(split, TEXT, [{ start: 3, end: 3 }])).toThrow(RangeError)
  })

  test('cover the same characters once they are united, apart from each other and ascending', () => {
    const passage = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 8 }), (passages) => {
        const united = unite(passages)
        const covers = (list: typeof passages, i: number) => list.some(({ start, end }) => start <= i && i < end)
        for (let i = 0; i <= 40; i++) expect(covers(united, i)).toBe(covers(passages, i))
        united.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThan(united[i - 1]?.end ?? -1)
        })
      }),
    )
  })
})
