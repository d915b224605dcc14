import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Block } from '../domain/article'
import { placeOf } from './text-position'

type Box = { left: number; top: number; height: number }

/**
 * The caret of a text that can't be edited, which the browser draws none for. It stands in the surface's own
 * coordinates, and blinks anew wherever it goes, so that it is seen at once.
 */
export function Caret({
  surface,
  blocks,
  offset,
}: {
  surface: RefObject<HTMLElement | null>
  blocks: readonly Block[]
  offset: number
}) {
  const caret = useRef<HTMLDivElement>(null)
  // Placed by hand: kept as state, its place would have everything rendered twice at each move.
  useLayoutEffect(() => {
    const box = surface.current === null ? null : boxAt(surface.current, blocks, offset)
    if (caret.current === null) return
    caret.current.hidden = box === null
    if (box === null) return
    caret.current.style.left = `${box.left - 1}px`
    caret.current.style.top = `${box.top}px`
    caret.current.style.height = `${box.height}px`
  }, [surface, blocks, offset])
  return <div key={offset} ref={caret} className="caret" />
}

function boxAt(surface: HTMLElement, blocks: readonly Block[], offset: number): Box | null {
  const place = placeOf(blocks, offset)
  if (place === null) return null
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.collapse(true)
  const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
  const origin = surface.getBoundingClientRect()
  return { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height }
}
