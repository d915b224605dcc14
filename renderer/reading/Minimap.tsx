import { useEffect, useRef } from 'react'
import type { Annotation } from '../domain/annotation'
import type { AnnotationIndex } from '../domain/annotation-index'
import { passagesOf } from '../domain/passages'

type Props = {
  annotations: AnnotationIndex
  /** Length of the text, in UTF-16 code units. */
  length: number
  /** What an annotation is coloured by, as a CSS colour. */
  colourOf: (annotation: Annotation) => string
  activeId: string | null
  /** Somebody pointed at this part of the article, from 0 to 1. */
  onGo: (part: number) => void
}

/** The least height of a mark, in device pixels: one word of a book must be seen too. */
const LEAST = 2

/**
 * Where in the article something is marked, beside the scroll bar. It is drawn, not made of elements: there may be tens
 * of thousands of marks. The margin's list says the same to those who can't see it.
 */
export function Minimap({ annotations, length, colourOf, activeId, onGo }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const draw = () => drawMarks(element, annotations, length, colourOf, activeId)
    // It can wait until what was marked is painted in the text.
    const idle = requestIdleCallback(draw, { timeout: 500 })
    const resized = new ResizeObserver(draw)
    resized.observe(element)
    return () => {
      cancelIdleCallback(idle)
      resized.disconnect()
    }
  }, [annotations, length, colourOf, activeId])
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
  { inOrder }: AnnotationIndex,
  length: number,
  colourOf: (annotation: Annotation) => string,
  activeId: string | null,
): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  canvas.width = canvas.clientWidth * devicePixelRatio
  canvas.height = canvas.clientHeight * devicePixelRatio
  const scale = canvas.height / Math.max(1, length)
  const style = getComputedStyle(canvas)
  const colours = new Map<string, string>()
  const resolve = (colour: string) => {
    const known = colours.get(colour) ?? style.getPropertyValue(colour.slice('var('.length, -1))
    colours.set(colour, known)
    return known
  }
  for (const annotation of inOrder) {
    const isActive = annotation.id === activeId
    context.fillStyle = resolve(colourOf(annotation))
    const inset = isActive ? 0 : canvas.width / 4
    for (const { start, end } of passagesOf(annotation))
      context.fillRect(inset, start * scale, canvas.width - 2 * inset, Math.max(LEAST, (end - start) * scale))
  }
}
