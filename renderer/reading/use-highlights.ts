import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../domain/annotation'
import { type AnnotationIndex, annotationsTouching } from '../domain/annotation-index'
import type { ArticleText } from '../domain/article'
import type { Hue } from './highlight-categories'
import { styleHighlightsOf } from './highlight-styles'
import { AT_REST, renderNear, textNearViewport, WHILE_SCROLLING } from './near-viewport'
import { type PaintedRanges, paintHighlights } from './paint-highlights'
import { scrollerOf } from './scroller'

type Painting = {
  content: ArticleText
  annotations: AnnotationIndex
  activeId: string | null
  hueOf: (annotation: Annotation) => Hue
}

/** What is painted now: the part of the text near the viewport (UTF-16 offsets), and the ranges in it. */
type Painted = { start: number; end: number; ranges: PaintedRanges }

/** How long no scroll has to be heard of for the text to be at rest, in milliseconds. */
const REST = 200

const NOTHING: Painted = { start: -1, end: -1, ranges: new Map() }

/**
 * Keeps the highlights near the viewport painted. A change repaints before the next frame; so does a scroll, since its
 * event comes before the frame that shows it: no frame is without text or highlights, however far a jump goes.
 */
export function useHighlights(surface: RefObject<HTMLElement | null>, painting: Painting): void {
  const { content, annotations, activeId, hueOf } = painting
  const painted = useRef(NOTHING)
  const latest = useRef(painting)
  latest.current = painting

  useLayoutEffect(() => {
    if (surface.current === null) return
    styleHighlightsOf(latest.current.annotations.inOrder, latest.current.hueOf)
    const viewport = scrollerOf(surface.current).getBoundingClientRect()
    painted.current = { ...textNearViewport(surface.current, viewport, content.blocks, AT_REST), ranges: new Map() }
  }, [surface, content])

  // Scrolling and resizing are heard of below: a change of the annotations alone has nothing to measure.
  useLayoutEffect(() => {
    painted.current = paint({ content, annotations, activeId, hueOf }, painted.current)
  }, [content, annotations, activeId, hueOf])

  useEffect(() => {
    if (surface.current === null) return
    const element = surface.current
    const scroller = scrollerOf(element)
    let resting: ReturnType<typeof setTimeout> | undefined
    const repaint = () => {
      const viewport = scroller.getBoundingClientRect()
      renderNear(element, viewport)
      // A scroll renders sections, which resizes the text: it is no more at rest for that.
      const beyond = resting === undefined ? AT_REST : WHILE_SCROLLING
      const near = textNearViewport(element, viewport, latest.current.content.blocks, beyond)
      const { start, end, ranges } = painted.current
      if (near.start === start && near.end === end) return
      painted.current = paint(latest.current, { ...near, ranges })
    }
    const scrolled = () => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        resting = undefined
        repaint()
      }, REST)
      repaint()
    }
    const resized = new ResizeObserver(repaint)
    resized.observe(scroller)
    resized.observe(element)
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(resting)
      resized.disconnect()
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [surface])
}

function paint({ content, annotations, activeId, hueOf }: Painting, { start, end, ranges }: Painted): Painted {
  const near = annotationsTouching(annotations, start, end)
  return { start, end, ranges: paintHighlights(content.blocks, near, activeId, hueOf, ranges) }
}
