import { useEffect, useLayoutEffect } from 'react'
import { type ArticleText, blockAt } from '../domain/article'
import { firstOffsetInView } from './near-viewport'
import { blockId } from './text-position'

/** How long the text must rest before its position is reported, in milliseconds. */
const REST = 250

/** Starts an article at `startAt` (a UTF-16 offset), then reports the first offset in view whenever scrolling rests. */
export function useReadingPosition(
  scroller: HTMLElement | null,
  content: ArticleText,
  startAt: number,
  onRest: (offset: number) => void,
): void {
  useLayoutEffect(() => {
    if (scroller === null) return
    if (startAt <= 0) scroller.scrollTop = 0
    else document.getElementById(blockId(blockAt(content.blocks, startAt)))?.scrollIntoView({ block: 'start' })
  }, [scroller, content, startAt])

  useEffect(() => {
    if (scroller === null) return
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
  }, [scroller, content, onRest])
}
