import { useEffect } from 'react'
import { type AnnotationIndex, annotationsAtCaret } from '../domain/annotation-index'

/** How long the caret rests before the card is marked, in milliseconds: no key waits for it, and by then the card is there. */
const REST = 200

/**
 * Marks the card of the annotation that the caret stands in, the innermost where there are several, as the pointer over a
 * passage marks its card. The active one is marked already. `caret` is a UTF-16 offset, null while there is none.
 */
export function useCardAtCaret(annotations: AnnotationIndex, caret: number | null, activeId: string | null): void {
  useEffect(() => {
    if (caret === null) return
    let card: Element | null = null
    const resting = setTimeout(() => {
      const [inner] = annotationsAtCaret(annotations, caret)
      if (inner === undefined || inner.id === activeId) return
      card = document.querySelector(`.margin-card[data-annotation="${CSS.escape(inner.id)}"]`)
      card?.setAttribute('data-at-caret', '')
    }, REST)
    return () => {
      clearTimeout(resting)
      card?.removeAttribute('data-at-caret')
    }
  }, [annotations, caret, activeId])
}
