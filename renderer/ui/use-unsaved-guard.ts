import { useEffect } from 'react'
import { useQuoth } from './quoth'

/**
 * Keeps the window open until what a person made is on the disk, then closes it. Where it can't be written the window
 * stays, with the reason in view; closing it once more leaves without it.
 */
export function useUnsavedGuard(): void {
  const { saving, store } = useQuoth()
  useEffect(() => {
    let warned = false
    const guard = (event: BeforeUnloadEvent) => {
      // A note that is being typed hands over its last words when it loses the keyboard.
      const focused = document.activeElement
      if (focused instanceof HTMLElement) {
        focused.blur()
        // The window may stay.
        focused.focus({ preventScroll: true })
      }
      if (!saving.pending || warned) return
      event.preventDefault()
      void saving.retry().then(() => {
        if (!saving.pending) window.close()
        else {
          warned = true
          store.dispatch({
            type: 'noticed',
            notice: 'Not everything is saved. Close the window again to leave without it.',
          })
        }
      })
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [saving, store])
}
