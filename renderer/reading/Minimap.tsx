import { useEffect, useEffectEvent, useRef } from 'react'
import type { Annotation } from '../domain/annotation'
import { type AnnotationIndex, annotationOf } from '../domain/annotation-index'
import { minimapMarks } from './minimap-marks'

type Props = {
  annotations: AnnotationIndex
  /** Length of the text, in UTF-16 code units. */
  length: number
  /** What an annotation is coloured by: a custom property, as `var(--name)`. */
  colourOf: (annotation: Annotation) => string
  activeId: string | null
  /** Somebody pointed at this part of the article, from 0 to 1. */
  onGo: (part: number) => void
}

/**
 * Where in the article something is marked, beside the scroll bar. It is drawn, not made of elements: there may be tens
 * of thousands of marks. The margin's list says the same to those who can't see it.
 */
export function Minimap({ annotations, length, colourOf, activeId, onGo }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const draw = useEffectEvent(() => {
    if (canvas.current !== null) drawMarks(canvas.current, annotations, length, colourOf, activeId)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what it shows
  useEffect(() => {
    // It can wait until what was marked is painted in the text.
    const idle = requestIdleCallback(() => draw(), { timeout: 500 })
    return () => cancelIdleCallback(idle)
  }, [annotations, length, colourOf, activeId])
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    // It is told of the size that it begins with too, which is drawn above.
    let known = false
    const resized = new ResizeObserver(() => {
      if (known) draw()
      known = true
    })
    resized.observe(element)
    return () => resized.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus
    <canvas
      ref={canvas}
      className="minimap"
      aria-hidden="true"
      onClick={(event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect()
        onGo((event.clientY - top) / height)
      }}
    />
  )
}

function drawMarks(
  canvas: HTMLCanvasElement,
  annotations: AnnotationIndex,
  length: number,
  colourOf: (annotation: Annotation) => string,
  activeId: string | null,
): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  canvas.width = canvas.clientWidth * devicePixelRatio
  canvas.height = canvas.clientHeight * devicePixelRatio
  const style = getComputedStyle(canvas)
  const show = (shown: readonly Annotation[], inset: number) => {
    for (const { top, bottom, colour } of minimapMarks(shown, length, canvas.height, colourOf)) {
      context.fillStyle = style.getPropertyValue(colour.slice('var('.length, -1))
      context.fillRect(inset, top, canvas.width - 2 * inset, bottom - top)
    }
  }
  show(annotations.inOrder, canvas.width / 4)
  const active = annotationOf(annotations, activeId)
  if (active !== undefined) show([active], 0)
}
