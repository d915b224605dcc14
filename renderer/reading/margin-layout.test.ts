import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardWish, keepAbove, layOutCards } from './margin-layout'

const GAP = 8

/** Cards in reading order, and perhaps an active one among them. */
const margin = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 20,
  })
  .map((cards) => cards.sort((a, b) => a.top - b.top).map((card, i): CardWish => ({ id: `card-${i}`, ...card })))
  .chain((cards) =>
    fc.record({ cards: fc.constant(cards), active: fc.nat({ max: 24 }).map((i) => cards[i]?.id ?? null) }),
  )

/** The cards with where they went, in reading order. */
function laidOut(cards: readonly CardWish[], active: string | null) {
  const tops = layOutCards(cards, active, GAP)
  expect([...tops.keys()].sort()).toEqual(cards.map(({ id }) => id).sort())
  return cards.map((card) => ({ ...card, placed: tops.get(card.id) ?? Number.NaN }))
}

describe('the cards in the margin', () => {
  test('stand level with their passages where there is room for all', () => {
    const cards = [
      { id: 'a', top: 20, height: 50 },
      { id: 'b', top: 100, height: 50 },
      { id: 'c', top: 158, height: 50 },
    ]
    expect(laidOut(cards, null).map(({ placed }) => placed)).toEqual([20, 100, 158])
  })

  test('move down from the first where nothing is active and there is no room', () => {
    const cards = [
      { id: 'a', top: 20, height: 50 },
      { id: 'b', top: 30, height: 50 },
      { id: 'c', top: 40, height: 50 },
    ]
    expect(laidOut(cards, null).map(({ placed }) => placed)).toEqual([20, 78, 136])
  })

  test('make way above and below for the active one', () => {
    const cards = [
      { id: 'a', top: 200, height: 50 },
      { id: 'b', top: 210, height: 50 },
      { id: 'c', top: 220, height: 50 },
    ]
    expect(laidOut(cards, 'b').map(({ placed }) => placed)).toEqual([152, 210, 268])
  })

  test('are none for no annotation', () => {
    expect(layOutCards([], null, GAP)).toEqual(new Map())
    expect(layOutCards([], 'gone', GAP)).toEqual(new Map())
  })

  test('never touch, and keep their order', () => {
    fc.assert(
      fc.property(margin, ({ cards, active }) => {
        laidOut(cards, active).forEach((card, i, all) => {
          const next = all[i + 1]
          if (next !== undefined) expect(next.placed - (card.placed + card.height)).toBeGreaterThanOrEqual(GAP)
        })
      }),
    )
  })

  test('have the active one exactly level with its passage whenever those above it have room', () => {
    fc.assert(
      fc.property(margin, ({ cards, active }) => {
        const at = cards.findIndex(({ id }) => id === active)
        const needed = cards.slice(0, Math.max(at, 0)).reduce((room, { height }) => room + height + GAP, GAP)
        const card = laidOut(cards, active)[at]
        if (card !== undefined) expect(card.placed).toBe(Math.max(card.top, needed))
      }),
    )
  })

  test('leave their passages only for a neighbour that is in the way, and never for the world above the margin', () => {
    fc.assert(
      fc.property(margin, ({ cards, active }) => {
        const at = Math.max(
          0,
          cards.findIndex(({ id }) => id === active),
        )
        laidOut(cards, active).forEach((card, i, all) => {
          expect(card.placed).toBeGreaterThanOrEqual(0)
          if (i === at || card.placed === card.top) return
          const [before, after] = [all[i - 1], all[i + 1]]
          const gaps = [
            before && card.placed - before.placed - before.height,
            after && after.placed - card.placed - card.height,
          ]
          expect(gaps).toContain(GAP)
        })
      }),
    )
  })
})

describe('cards beside the end of the text', () => {
  const page = fc.integer({ min: 0, max: 3000 })
  const keptAbove = (cards: readonly CardWish[], active: string | null, bottom: number) => {
    const before = layOutCards(cards, active, GAP)
    const kept = keepAbove(cards, before, bottom, GAP)
    return cards.map(({ id, height }) => ({ height, before: before.get(id) ?? 0, placed: kept.get(id) ?? Number.NaN }))
  }

  test('move up from the last, each only as far as it must', () => {
    const cards = [
      { id: 'a', top: 20, height: 50 },
      { id: 'b', top: 200, height: 50 },
      { id: 'c', top: 210, height: 50 },
    ]
    expect(keptAbove(cards, null, 290).map(({ placed }) => placed)).toEqual([20, 182, 240])
  })

  test('never hang below it where there is room above, never touch, and stay as they were where they do not reach it', () => {
    fc.assert(
      fc.property(margin, page, ({ cards, active }, bottom) => {
        const room = cards.reduce((sum, { height }) => sum + height + GAP, 0)
        const kept = keptAbove(cards, active, bottom)
        kept.forEach(({ placed, height, before }, i) => {
          const next = kept[i + 1]
          expect(placed).toBeGreaterThanOrEqual(0)
          expect(placed + height).toBeLessThanOrEqual(Math.max(bottom, room))
          if (next !== undefined) expect(next.placed - (placed + height)).toBeGreaterThanOrEqual(GAP)
          if (kept.every((card) => card.before + card.height <= bottom)) expect(placed).toBe(before)
        })
      }),
    )
  })
})
