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
  // There must be room above the first of them for all that stand before it.
  let floor = cards.slice(0, pivot).reduce((room, { height }) => room + height + gap, gap)
  for (const { id, top, height } of cards.slice(pivot)) {
    const placed = Math.max(top, floor)
    tops.set(id, placed)
    floor = placed + height + gap
  }
  let ceiling = tops.get(cards[pivot]?.id ?? '') ?? 0
  let room = cards.slice(0, pivot).reduce((sum, { height }) => sum + height + gap, 0)
  for (const { id, top, height } of cards.slice(0, pivot).reverse()) {
    room -= height + gap
    // As low as its passage, but no lower than the next card lets it, nor higher than those before it need.
    const placed = Math.max(Math.min(top, ceiling - gap - height), room)
    tops.set(id, placed)
    ceiling = placed
  }
  return tops
}
