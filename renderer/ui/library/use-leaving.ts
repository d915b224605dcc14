import { type RefObject, useEffect, useEffectEvent } from 'react'

/** While `isOver`, tells when a panel that lies over the window is left: by a press beside it, or by Esc. */
export function useLeaving(panel: RefObject<HTMLElement | null>, isOver: boolean, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    if (!isOver) return
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && panel.current?.contains(target) === false) leave()
    }
    const typed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      leave()
    }
    document.addEventListener('pointerdown', pressed)
    document.addEventListener('keydown', typed, true)
    return () => {
      document.removeEventListener('pointerdown', pressed)
      document.removeEventListener('keydown', typed, true)
    }
  }, [panel, isOver])
}
