import { type RefObject, useLayoutEffect, useState } from 'react'
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
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(
    () => setBox(surface.current === null ? null : boxAt(surface.current, blocks, offset)),
    [surface, blocks, offset],
  )
  if (box === null) return null
  return <div key={offset} className="caret" style={{ left: box.left - 1, top: box.top, height: box.height }} />
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
