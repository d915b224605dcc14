import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { type AnnotationIndex, annotationOf, placeFrom } from '../../domain/annotation-index'
import type { ArticleText } from '../../domain/article'
import { firstOffsetInView } from '../../reading/near-viewport'
import { scrollerOf } from '../../reading/scroller'
import { paced } from './paced'

/** How many cards are rendered: more than fit beside any viewport, few enough to lay out in a frame. */
const CARDS = 40

/** How often the cards are others while the text scrolls, in milliseconds: those that pass faster nobody reads. */
const PAUSE = 120

/**
 * The annotations nearest to what is in view, in reading order, and always the active one. They follow the text in a
 * transition, and not with every frame: where it scrolls so fast that every card is another one, it does not wait for them.
 */
export function useNearestAnnotations(
  margin: RefObject<HTMLElement | null>,
  { blocks }: ArticleText,
  annotations: AnnotationIndex,
  activeId: string | null,
): readonly Annotation[] {
  const [inView, setInView] = useState(0)
  const many = annotations.inOrder.length > CARDS

  useEffect(() => {
    if (margin.current === null || !many) return
    const scroller = scrollerOf(margin.current)
    const look = () => setInView(firstOffsetInView(scroller.getBoundingClientRect(), blocks))
    look()
    const { call: follow, stop } = paced(() => startTransition(look), PAUSE)
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => {
      stop()
      scroller.removeEventListener('scroll', follow)
    }
  }, [margin, blocks, many])

  return useMemo(() => {
    const { inOrder } = annotations
    if (!many) return inOrder
    const first = Math.max(0, Math.min(placeFrom(annotations, inView) - CARDS / 4, inOrder.length - CARDS))
    const near = inOrder.slice(first, first + CARDS)
    const active = annotationOf(annotations, activeId)
    if (active === undefined || near.includes(active)) return near
    return active.anchor.start < inView ? [active, ...near] : [...near, active]
  }, [annotations, activeId, inView, many])
}
