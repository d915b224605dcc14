/** A card's wish: to stand level with its passage. Pixels; `top` is where the passage starts. */
export type CardWish = { id: string; top: number; height: number }

/**
 * Where each card goes, by id, given the cards in reading order. The active card stands exactly level with its
 * passage where there is room for those above it; the others as near to theirs as they can without touching.
 * @param gap pixels between two cards
 */
export function layOutCards(cards: readonly CardWish[], activeId: string | null, gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  const pivot = Math.max(
    0,
    cards.findIndex(({ id }) => id === activeId),
  )
  const above = cards.slice(0, pivot)
  // There must be room above the first of them for all that stand before it.
  let floor = above.reduce((room, { height }) => room + height + gap, gap)
  for (const { id, top, height } of cards.slice(pivot)) {
    const placed = Math.max(top, floor)
    tops.set(id, placed)
    floor = placed + height + gap
  }
  let end = -gap
  for (const { id, top, height } of above) {
    const placed = Math.max(top, end + gap)
    tops.set(id, placed)
    end = placed + height
  }
  let ceiling = tops.get(cards[pivot]?.id ?? '') ?? 0
  for (const { id, height } of above.reverse()) {
    const placed = Math.min(tops.get(id) ?? 0, ceiling - gap - height)
    tops.set(id, placed)
    ceiling = placed
  }
  return tops
}

/**
 * The same places, with the last cards moved up as far as it takes for none to end below `bottom`: where the text ends,
 * cards that hang below it would make the page longer, and another length whenever others are shown. Cards that are
 * taller than all that is above `bottom` begin at the top of it.
 */
export function keepAbove(
  cards: readonly CardWish[],
  tops: ReadonlyMap<string, number>,
  bottom: number,
  gap: number,
): Map<string, number> {
  const kept = new Map(tops)
  let floor = Math.max(
    bottom,
    cards.reduce((sum, { height }) => sum + height + gap, 0),
  )
  for (const { id, height } of [...cards].reverse()) {
    const placed = Math.min(tops.get(id) ?? 0, floor - height)
    kept.set(id, placed)
    floor = placed - gap
  }
  return kept
}
