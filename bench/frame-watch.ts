import type { Page } from '@playwright/test'

/** The frames that Quoth showed for a while. */
export type Frames = {
  /** From one frame to the next, in milliseconds. */
  lengths: number[]
  /** Frames that showed another part of the text than the one before. */
  afterScroll: number
  /** Those of them in which a paragraph in view had no highlight. Every paragraph of the text has annotations. */
  bare: number
}

/**
 * Watches the frames of Quoth's window until what it gives is called. What a frame shows is looked at right after it was
 * painted, in a task of its own: by then the browser has laid out and painted what the frame's own scripts left. Where no
 * article is open, there is nothing to look at, and they only take time.
 */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const scroller = document.querySelector('.scroller')
    const watched = { lengths: [] as number[], afterScroll: 0, bare: 0, stop: () => {} }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (scroller === null) return
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
      const lit = new Set<Element | null | undefined>(
        ranges.map(({ startContainer }) => startContainer.parentElement?.closest('p')),
      )
      const view = scroller.getBoundingClientRect()
      const inView = [...scroller.querySelectorAll('.text-section')]
        .filter((section) => overlaps(section.getBoundingClientRect(), view))
        .flatMap((section) => [...section.querySelectorAll('p')])
        .filter((paragraph) => overlaps(paragraph.getBoundingClientRect(), view))
      watched.afterScroll += 1
      const isPainted = (paragraph: Element) => lit.has(paragraph) && paragraph.checkVisibility(AUTO)
      if (inView.length === 0 || !inView.every(isPainted)) watched.bare += 1
    }
    const AUTO = { contentVisibilityAuto: true }
    const overlaps = (box: DOMRect, view: DOMRect) => box.bottom > view.top + 20 && box.top < view.bottom - 20
    let scrollTop = scroller?.scrollTop
    let last: number | undefined
    let next = 0
    const look = (now: number) => {
      next = requestAnimationFrame(look)
      if (last !== undefined) watched.lengths.push(now - last)
      last = now
      if (scroller?.scrollTop === scrollTop) return
      scrollTop = scroller?.scrollTop
      port2.postMessage(null)
    }
    next = requestAnimationFrame(look)
    watched.stop = () => cancelAnimationFrame(next)
    window.watched = watched
  })
  return () =>
    page.evaluate(() => {
      if (window.watched === undefined) throw new Error('The frames were not watched')
      const { lengths, afterScroll, bare, stop } = window.watched
      stop()
      return { lengths, afterScroll, bare }
    })
}

/** Several stretches of watching as one. */
export function together(parts: readonly Frames[]): Frames {
  return {
    lengths: parts.flatMap(({ lengths }) => lengths),
    afterScroll: parts.reduce((sum, { afterScroll }) => sum + afterScroll, 0),
    bare: parts.reduce((sum, { bare }) => sum + bare, 0),
  }
}
