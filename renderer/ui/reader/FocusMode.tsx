import { type RefObject, useEffect } from 'react'
import type { ArticleText } from '../../domain/article'
import { markCurrent } from '../../reading/mark-current'
import { scrollerOf } from '../../reading/scroller'
import type { TextSelection } from '../../reading/selection'
import { useAppearance } from '../appearance/appearance'

type Props = { page: RefObject<HTMLElement | null>; content: ArticleText; selection: TextSelection | null }

/** Keeps the paragraph that is being read marked while focus mode is on. */
export function FocusMode({ page, content, selection }: Props) {
  const { focused } = useAppearance()
  const caret = selection?.focus ?? null
  useEffect(() => {
    if (!focused || page.current === null) return
    const scroller = scrollerOf(page.current)
    markCurrent(scroller, content.blocks, caret)
    // Once the person scrolls, it is where they look that counts.
    const look = () => markCurrent(scroller, content.blocks, null)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [focused, page, content, caret])
  return null
}
