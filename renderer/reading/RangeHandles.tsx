import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../domain/annotation'
import type { ArticleText } from '../domain/article'
import { snapToSentence, snapToWord } from '../domain/boundaries'
import { graphemeAround } from '../domain/grapheme'
import { type Passage, passagesOf } from '../domain/passages'
import { type Edge, withEdgeAt } from '../domain/resize'
import type { Hue } from './highlight-categories'
import { nearestOffset } from './hit-test'
import { scrollWhileDragging } from './scroll-while-dragging'
import { scrollerOf } from './scroller'
import { rangeOf } from './text-position'

type Props = {
  surface: RefObject<HTMLElement | null>
  content: ArticleText
  annotation: Annotation
  hue: Hue
  /** The passages as they would be if the pointer let go now; null when it gives up. */
  onDrag: (passages: readonly Passage[] | null) => void
  onDrop: (passages: readonly Passage[]) => void
}

/** A handle: one end of the passage of this index. */
type Handle = { index: number; edge: Edge }

/**
 * The handles at both ends of each passage of the active annotation. Dragged, an end snaps to words and the punctuation
 * around them, with Shift held to sentences; with Alt it goes where the pointer is. The keyboard moves the same ends.
 */
export function RangeHandles({ surface, content, annotation, hue, onDrag, onDrop }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const dragging = useRef<{
    handle: Handle
    from: readonly Passage[]
    now: readonly Passage[]
    stop: () => void
  } | null>(null)
  const passages = passagesOf(annotation)
  const place = useEffectEvent(() => {
    if (layer.current !== null && surface.current !== null)
      placeHandles(layer.current, surface.current, content, passages)
  })

  // After every render: an end that was moved has another place, and so has what stands below a text that changed.
  useLayoutEffect(() => place())
  useEffect(() => {
    if (surface.current === null) return
    const resized = new ResizeObserver(() => place())
    resized.observe(surface.current)
    return () => resized.disconnect()
  }, [surface])

  const start = (handle: Handle) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || surface.current === null) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = passages.map(({ start, end }) => ({ start, end }))
    const stop = scrollWhileDragging(scrollerOf(surface.current))
    dragging.current = { handle, from, now: from, stop }
  }
  const move = (event: PointerEvent) => {
    const drag = dragging.current
    if (drag === null || surface.current === null) return
    const offset = nearestOffset(surface.current, content.blocks, event.clientX, event.clientY)
    if (offset === null) return
    const { index, edge } = drag.handle
    drag.now = withEdgeAt(drag.from, index, edge, endAt(content, offset, edge, event))
    onDrag(drag.now)
  }
  const end = (keep: boolean) => () => {
    const drag = dragging.current
    if (drag === null) return
    dragging.current = null
    drag.stop()
    onDrag(null)
    if (keep) onDrop(drag.now)
  }
  const giveUp = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || dragging.current === null) return
    event.preventDefault()
    event.stopPropagation()
    end(false)()
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => giveUp(event)
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [])

  return (
    <div ref={layer} className="range-handles" style={{ color: `var(--speaker-${hue})` }}>
      {passages.flatMap((_passage, index) =>
        (['start', 'end'] as const).map((edge) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage is known by its place among the others
            key={`${index} ${edge}`}
            type="button"
            tabIndex={-1}
            className="range-handle"
            data-edge={edge}
            aria-label={`Move the ${edge} of the passage`}
            onPointerDown={start({ index, edge })}
            onPointerMove={move}
            onPointerUp={end(true)}
            onPointerCancel={end(false)}
            onLostPointerCapture={end(false)}
            onClick={(event) => event.stopPropagation()}
          />
        )),
      )}
    </div>
  )
}

/** Where an end goes that is dragged to an offset: to a word's end or start, with Shift a sentence's, with Alt where it is. */
function endAt(
  content: ArticleText,
  offset: number,
  edge: Edge,
  { altKey, shiftKey }: { altKey: boolean; shiftKey: boolean },
): number {
  if (altKey) return graphemeAround(content.text, offset)[edge]
  return (shiftKey ? snapToSentence : snapToWord)(content, offset, edge === 'end' ? 'forward' : 'backward')
}

/** Puts each handle at its end, in the surface's own coordinates; one whose end is not rendered is not shown. */
function placeHandles(
  layer: HTMLElement,
  surface: HTMLElement,
  { blocks }: ArticleText,
  passages: readonly Passage[],
): void {
  const origin = surface.getBoundingClientRect()
  const handles = layer.querySelectorAll<HTMLElement>('.range-handle')
  passages.forEach(({ start, end }, index) => {
    const range = rangeOf(blocks, start, end)
    const boxes = range?.getClientRects()
    const [first, last] = [boxes?.[0], boxes?.[boxes.length - 1]]
    const ends = [
      [handles[index * 2], first && { x: isRightToLeft(range?.startContainer) ? first.right : first.left, box: first }],
      [handles[index * 2 + 1], last && { x: isRightToLeft(range?.endContainer) ? last.left : last.right, box: last }],
    ] as const
    for (const [handle, at] of ends) {
      if (handle === undefined) continue
      handle.hidden = at === undefined
      if (at === undefined) continue
      handle.style.left = `${at.x - origin.left}px`
      handle.style.top = `${at.box.top - origin.top}px`
      handle.style.height = `${at.box.height}px`
    }
  })
}

function isRightToLeft(node: Node | undefined): boolean {
  return node?.parentElement != null && getComputedStyle(node.parentElement).direction === 'rtl'
}
