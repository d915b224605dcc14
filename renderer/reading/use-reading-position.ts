import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { type ArticleText, blockAt } from '../domain/article'
import { firstOffsetInView } from './near-viewport'
import { scrollerOf } from './scroller'
import { blockId } from './text-position'

/** How long the text must rest before its position is reported, in milliseconds. */
const REST = 250

/** Starts an article at `startAt` (a UTF-16 offset), then reports the first offset in view whenever scrolling rests. */
export function useReadingPosition(
  surface: RefObject<HTMLElement | null>,
  content: ArticleText,
  startAt: number,
  onRest: (offset: number) => void,
): void {
  // Only an article begins somewhere: another revision of its text is read on where the reader is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (surface.current === null) return
    if (startAt <= 0) scrollerOf(surface.current).scrollTop = 0
    else document.getElementById(blockId(blockAt(content.blocks, startAt)))?.scrollIntoView({ block: 'start' })
  }, [surface, content.article, startAt])

  useEffect(() => {
    if (surface.current === null) return
    const scroller = scrollerOf(surface.current)
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        onRest(scroller.scrollTop <= 0 ? 0 : firstOffsetInView(scroller.getBoundingClientRect(), content.blocks))
      }, REST)
    }
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [surface, content, onRest])
}
