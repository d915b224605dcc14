import type { Block } from '../domain/article'
import { scrollerOf } from './scroller'
import { placeOf } from './text-position'

/** How much of the viewport stays between its edges and what is scrolled to, as a part of its height. */
const MARGIN = 0.15

/**
 * Brings an offset of the text into view, a third from the top, unless it is in view already. Sections take their true
 * height as they come near, so it looks again until it is where it should be.
 */
export function scrollToOffset(blocks: readonly Block[], offset: number): void {
  for (let tries = 0; tries < 4; tries++) {
    const place = placeOf(blocks, offset)
    const element = place?.node.parentElement
    if (place === null || element === null || element === undefined) return
    const range = document.createRange()
    range.setStart(place.node, place.offset)
    const box = range.getClientRects()[0] ?? element.getBoundingClientRect()
    const scroller = scrollerOf(element)
    const view = scroller.getBoundingClientRect()
    const [top, bottom] = [view.top + view.height * MARGIN, view.bottom - view.height * MARGIN]
    if (box.top >= top && box.bottom <= bottom) return
    const before = scroller.scrollTop
    scroller.scrollTop += box.top - view.top - view.height / 3
    if (scroller.scrollTop === before) return
  }
}
