import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../domain/annotation'
import { type AnnotationIndex, annotationsTouching } from '../domain/annotation-index'
import type { ArticleText } from '../domain/article'
import type { Hue } from './highlight-categories'
import { textNearViewport } from './near-viewport'
import { paintHighlights } from './paint-highlights'

type Painting = {
  content: ArticleText
  annotations: AnnotationIndex
  activeId: string | null
  hueOf: (annotation: Annotation) => Hue
}

/**
 * Keeps the highlights near the viewport painted. A change repaints before the next frame; so does a scroll, since its
 * event comes before the frame that shows it: no frame is without highlights, however far a jump goes.
 */
export function useHighlights(
  surface: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null,
  painting: Painting,
): void {
  const { content, annotations, activeId, hueOf } = painting
  const painted = useRef({ start: -1, end: -1 })
  const latest = useRef(painting)
  latest.current = painting

  useLayoutEffect(() => {
    if (surface.current === null || scroller === null) return
    const near = textNearViewport(surface.current, scroller.getBoundingClientRect(), content.blocks)
    painted.current = near
    paintHighlights(content.blocks, annotationsTouching(annotations, near.start, near.end), activeId, hueOf)
  }, [surface, scroller, content, annotations, activeId, hueOf])

  useEffect(() => {
    if (surface.current === null || scroller === null) return
    const element = surface.current
    const repaint = () => {
      const { content, annotations, activeId, hueOf } = latest.current
      const near = textNearViewport(element, scroller.getBoundingClientRect(), content.blocks)
      if (near.start === painted.current.start && near.end === painted.current.end) return
      painted.current = near
      paintHighlights(content.blocks, annotationsTouching(annotations, near.start, near.end), activeId, hueOf)
    }
    const resized = new ResizeObserver(repaint)
    resized.observe(scroller)
    resized.observe(element)
    scroller.addEventListener('scroll', repaint, { passive: true })
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', repaint)
    }
  }, [surface, scroller])
}
