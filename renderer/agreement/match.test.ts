import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coded, matchCoded, otherLabels } from './match'
import { arbitraryCoded, coded } from './samples/coded'

const idsOf = ({ pairs }: ReturnType<typeof matchCoded>) => pairs.map(({ mine, theirs }) => [mine.id, theirs.id])

describe('matching', () => {
  test('takes annotations for the same that share half of their text, and not those that share less', () => {
    // 0–10 and 5–15 share 5 of 15; 0–10 and 3–10 share 7 of 10; 0–10 and 0–20 share 10 of 20.
    expect(matchCoded([coded(0, 10)], [coded(5, 15)]).pairs).toEqual([])
    expect(matchCoded([coded(0, 10)], [coded(3, 10)]).pairs).toHaveLength(1)
    expect(matchCoded([coded(0, 10)], [coded(0, 20)]).pairs).toHaveLength(1)
    expect(matchCoded([coded(0, 10)], [coded(0, 21)]).pairs).toEqual([])
  })

  test('counts all passages of a quote that goes on', () => {
    const split = {
      ...coded(0, 10),
      passages: [
        { start: 0, end: 10 },
        { start: 90, end: 100 },
      ],
    }
    expect(matchCoded([split], [coded(0, 100)]).pairs).toEqual([])
    expect(matchCoded([split], [coded(0, 10)]).pairs).toHaveLength(1)
    expect(matchCoded([split], [{ ...split, id: 'theirs' }]).pairs).toHaveLength(1)
  })

  test('prefers the passage that is most the same, then the labels that are, then what comes first', () => {
    const [near, nearer] = [coded(0, 8), coded(1, 10)]
    expect(idsOf(matchCoded([coded(0, 10)], [near, nearer]))).toEqual([['0-10-', '1-10-']])
    const [quote, claim] = [coded(0, 10, { kind: 'quote' }), coded(0, 10, { kind: 'claim' })]
    expect(idsOf(matchCoded([coded(0, 10)], [quote, claim]))).toEqual([['0-10-', '0-10-claim']])
    const twice = matchCoded(
      [coded(0, 10)],
      [
        { ...coded(0, 10), id: 'first' },
        { ...coded(0, 10), id: 'second' },
      ],
    )
    expect(idsOf(twice)).toEqual([['0-10-', 'first']])
    expect(twice.onlyTheirs.map(({ id }) => id)).toEqual(['second'])
  })

  const numbered = (all: Coded[], whose: string) => all.map((one, i) => ({ ...one, id: `${whose}${i}` }))

  test('is one to one, and leaves nobody out', () => {
    fc.assert(
      fc.property(arbitraryCoded, arbitraryCoded, (a, b) => {
        const [mine, theirs] = [numbered(a, 'm'), numbered(b, 't')]
        const { pairs, onlyMine, onlyTheirs } = matchCoded(mine, theirs)
        const ids = (all: readonly Coded[]) => all.map(({ id }) => id).sort()
        expect(ids([...pairs.map((pair) => pair.mine), ...onlyMine])).toEqual(ids(mine))
        expect(ids([...pairs.map((pair) => pair.theirs), ...onlyTheirs])).toEqual(ids(theirs))
      }),
    )
  })

  test('is the same whoever comes first', () => {
    fc.assert(
      fc.property(arbitraryCoded, arbitraryCoded, (a, b) => {
        const [mine, theirs] = [numbered(a, 'm'), numbered(b, 't')]
        const turned = idsOf(matchCoded(theirs, mine)).map(([one, other]) => [other, one])
        expect(turned.sort()).toEqual(idsOf(matchCoded(mine, theirs)).sort())
      }),
    )
  })

  test('pairs equal lists with nothing left and nothing different', () => {
    fc.assert(
      fc.property(arbitraryCoded, (all) => {
        const { pairs, onlyMine, onlyTheirs } = matchCoded(numbered(all, 'm'), numbered(all, 't'))
        expect([onlyMine, onlyTheirs]).toEqual([[], []])
        for (const { mine, theirs } of pairs) {
          expect(mine.passages).toEqual(theirs.passages)
          expect(mine.labels).toEqual(theirs.labels)
          expect(otherLabels(mine, theirs)).toEqual([])
        }
      }),
    )
  })
})
