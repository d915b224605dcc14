import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Block } from '../domain/article'
import { placeOf } from './text-position'

type Box = { left: number; top: number; height: number }

/** How tall the caret is before it is stretched to its line, in CSS pixels, as in selection.css. */
const HEIGHT = 100

/** How long it has to stand still before it blinks, in milliseconds: half a period, as in selection.css. */
const REST = 550

type Props = {
  surface: RefObject<HTMLElement | null>
  blocks: readonly Block[]
  /** A UTF-16 offset; null while there is no caret. */
  offset: number | null
}

/**
 * The caret of a text that can't be edited, which the browser draws none for. It stands in the surface's own
 * coordinates, and blinks only where it has come to rest: it is seen at once wherever it goes, and no frame that moves it
 * has an animation to begin.
 */
export function Caret({ surface, blocks, offset }: Props) {
  const caret = useRef<HTMLDivElement>(null)
  // Placed by hand: kept as state, its place would have everything rendered twice at each move. It is always there and
  // only transformed, since an element that comes, goes or has another box would have the whole window laid out again.
  useLayoutEffect(() => {
    const box = surface.current === null || offset === null ? null : boxAt(surface.current, blocks, offset)
    if (caret.current === null) return
    caret.current.removeAttribute('data-blinks')
    caret.current.toggleAttribute('data-shown', box !== null)
    if (box === null) return
    const { left, top, height } = box
    caret.current.style.transform = `translate(${left - 1}px, ${top}px) scaleY(${height / HEIGHT})`
    const resting = setTimeout(() => caret.current?.setAttribute('data-blinks', ''), REST)
    return () => clearTimeout(resting)
  }, [surface, blocks, offset])
  return <div ref={caret} className="caret" />
}

function boxAt(surface: HTMLElement, blocks: readonly Block[], offset: number): Box | null {
  const place = placeOf(blocks, offset)
  if (place === null) return null
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.collapse(true)
  const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
  const origin = surface.getBoundingClientRect()
  return {
    left: Math.round(rect.left - origin.left),
    top: Math.round(rect.top - origin.top),
    height: Math.round(rect.height),
  }
}
