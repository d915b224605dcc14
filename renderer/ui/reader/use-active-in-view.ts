import { type RefObject, useEffect } from 'react'
import { type AnnotationIndex, annotationOf } from '../../domain/annotation-index'
import type { ArticleText } from '../../domain/article'
import { scrollerOf } from '../../reading/scroller'
import { rangeOf } from '../../reading/text-position'
import type { Active } from '../session/session'

/** Brings the passage of an annotation that has just become active into view, if it is not. */
export function useActiveInView(
  page: RefObject<HTMLElement | null>,
  content: ArticleText,
  annotations: AnnotationIndex,
  active: Active | null,
): void {
  // Only when another becomes active: an edit of it, or reading on, must not pull the text back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const annotation = annotationOf(annotations, active?.id ?? null)
    if (annotation === undefined || page.current === null) return
    const scroller = scrollerOf(page.current)
    const range = rangeOf(content.blocks, annotation.anchor.start, annotation.anchor.end)
    const passage = range?.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    if (passage === undefined || (passage.top >= view.top && passage.top <= view.bottom - 80)) return
    scroller.scrollTop += passage.top - view.top - view.height / 3
  }, [page, active?.id])
}
