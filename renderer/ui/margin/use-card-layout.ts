import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import { keepAbove, layOutCards } from '../../reading/margin-layout'
import { scrollerOf } from '../../reading/scroller'
import { placeOf } from '../../reading/text-position'

/** Pixels between two cards. */
const GAP = 10

/**
 * Keeps each card level with its passage: after every render, when a card or the text changes its size, and while
 * scrolling, since sections take their true height only when they come near the viewport.
 */
export function useCardLayout(
  margin: RefObject<HTMLElement | null>,
  content: ArticleText,
  cards: readonly Annotation[],
  activeId: string | null,
): void {
  const place = useRef(() => {})
  place.current = () => {
    if (margin.current !== null) placeCards(margin.current, content, cards, activeId)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the cards themselves that changed
  useLayoutEffect(() => place.current(), [content, cards, activeId])

  useEffect(() => {
    if (margin.current === null) return
    const scroller = scrollerOf(margin.current)
    const resized = new ResizeObserver(() => place.current())
    const watch = () => {
      resized.disconnect()
      for (const card of margin.current?.querySelectorAll('.margin-card') ?? []) resized.observe(card)
      const text = scroller.querySelector('.article-text')
      if (text !== null) resized.observe(text)
    }
    watch()
    const changed = new MutationObserver(watch)
    changed.observe(margin.current, { childList: true })
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [margin])
}

function placeCards(
  margin: HTMLElement,
  { blocks }: ArticleText,
  cards: readonly Annotation[],
  activeId: string | null,
): void {
  // What is at the top of the margin stays in view: no card begins under it.
  const head = margin.querySelector<HTMLElement>('.margin-head')?.offsetHeight ?? 0
  const origin = margin.getBoundingClientRect().top + head
  const elements = new Map<string, HTMLElement>()
  for (const element of margin.querySelectorAll<HTMLElement>('.margin-card'))
    elements.set(element.dataset.annotation ?? '', element)
  const places = cards.map(({ id, anchor }) => {
    const at = placeOf(blocks, anchor.start)
    const range = document.createRange()
    if (at !== null) range.setStart(at.node, at.offset)
    const top = (range.getClientRects()[0]?.top ?? origin) - origin
    return { id, top: top - 8 }
  })
  markCrowded(places, activeId, elements)
  const wishes = places.map((place) => ({ ...place, height: elements.get(place.id)?.offsetHeight ?? 0 }))
  const tops = keepAbove(wishes, layOutCards(wishes, activeId, GAP), margin.clientHeight - head - GAP, GAP)
  for (const [id, top] of tops) {
    const element = elements.get(id)
    // Not through a custom property: those are inherited, and would restyle all that is in the card.
    element?.style.setProperty('translate', `0 ${Math.round(head + top)}px`)
    if (element?.dataset.unplaced === undefined) continue
    delete element.dataset.unplaced
    // Only from its first place on does it move where it goes: it is not to come flying in.
    requestAnimationFrame(() => element.toggleAttribute('data-settled', true))
  }
}

/** Cards of which this many begin within `NEAR` pixels of each other are folded to one line, but for the active one. */
const CROWD = 4
const NEAR = 200

function markCrowded(
  places: readonly { id: string; top: number }[],
  activeId: string | null,
  elements: ReadonlyMap<string, HTMLElement>,
): void {
  for (const { id, top } of places) {
    const near = places.filter((other) => Math.abs(other.top - top) <= NEAR).length
    elements.get(id)?.toggleAttribute('data-folded', near >= CROWD && id !== activeId)
  }
}
