import type { Direction } from '../domain/boundaries'
import type { Pressed } from './movement'

/** Which end of the text a pressed key asks to see; null where it asks for neither. */
export function textEndOf({ movements }: Pressed): Direction | null {
  return movements.find((movement) => movement.of === 'view')?.to ?? null
}

/** How many frames the end of the text may take to come to rest. */
const FRAMES = 8

/**
 * Shows the start or the end of the text at once: left to the browser, it flies there over pages that it has not painted.
 * Sections take their true height as they come into view, so the end is gone to again until it stays where it is.
 */
export function scrollToEnd(scroller: HTMLElement, direction: Direction): void {
  scroller.scrollTop = direction === 'backward' ? 0 : scroller.scrollHeight
  if (direction === 'backward') return
  let { scrollTop, scrollHeight } = scroller
  let [frames, rested] = [0, 0]
  const goOn = () => {
    // Somebody has scrolled back meanwhile: that is where they want to be.
    if (scroller.scrollTop < scrollTop) return
    rested = scroller.scrollHeight === scrollHeight ? rested + 1 : 0
    scroller.scrollTop = scroller.scrollHeight
    ;({ scrollTop, scrollHeight } = scroller)
    frames += 1
    if (frames < FRAMES && rested < 2) requestAnimationFrame(goOn)
  }
  requestAnimationFrame(goOn)
}
