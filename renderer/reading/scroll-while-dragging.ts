/** How near to an edge of the viewport the pointer must come for the text to scroll, in CSS pixels. */
const EDGE = 48

/** The most that is scrolled in a frame, in CSS pixels. */
const FASTEST = 18

/**
 * Scrolls while the pointer is held near the top or bottom of `scroller`, the faster the nearer; gives what ends it. Each
 * step tells the element under way of the pointer once more, since the text has moved beneath it.
 */
export function scrollWhileDragging(scroller: HTMLElement): () => void {
  let last: PointerEvent | null = null
  let frame = 0
  const follow = (event: PointerEvent) => {
    if (event.isTrusted) last = event
  }
  const step = () => {
    frame = requestAnimationFrame(step)
    if (last === null) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const above = Math.max(0, top + EDGE - last.clientY)
    const below = Math.max(0, last.clientY - (bottom - EDGE))
    const by = (Math.min(EDGE, below) - Math.min(EDGE, above)) * (FASTEST / EDGE)
    if (by === 0) return
    scroller.scrollTop += by
    last.target?.dispatchEvent(new PointerEvent('pointermove', { ...pointOf(last), bubbles: true }))
  }
  document.addEventListener('pointermove', follow, true)
  frame = requestAnimationFrame(step)
  return () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('pointermove', follow, true)
  }
}

function pointOf({ pointerId, clientX, clientY, altKey }: PointerEvent): PointerEventInit {
  return { pointerId, clientX, clientY, altKey }
}
