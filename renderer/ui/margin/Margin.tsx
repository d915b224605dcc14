import { useRef } from 'react'
import type { Annotation } from '../../domain/annotation'
import type { AnnotationIndex } from '../../domain/annotation-index'
import type { ArticleText } from '../../domain/article'
import type { Hue } from '../../reading/highlight-categories'
import { useSession } from '../quoth'
import { MarginCard } from './MarginCard'
import { useCardLayout } from './use-card-layout'
import { useNearestAnnotations } from './use-nearest-annotations'

type Props = {
  scroller: HTMLElement | null
  content: ArticleText
  annotations: AnnotationIndex
  hueOf: (annotation: Annotation) => Hue
}

/** The cards of the annotations, each level with its passage: the accessible list of what is highlighted. */
export function Margin({ scroller, content, annotations, hueOf }: Props) {
  const margin = useRef<HTMLElement>(null)
  const active = useSession((session) => session.active)
  const speakers = useSession((session) => session.speakers)
  const cards = useNearestAnnotations(scroller, content, annotations, active?.id ?? null)
  useCardLayout(margin, scroller, content, cards, active?.id ?? null)
  return (
    <aside className="margin" aria-label="Margin" ref={margin}>
      {cards.map((annotation) => (
        <MarginCard
          key={annotation.id}
          annotation={annotation}
          hue={hueOf(annotation)}
          speaker={speakers.get(annotation.speaker ?? '')}
          active={active?.id === annotation.id ? active : null}
        />
      ))}
      {annotations.inOrder.length === 0 && (
        <p className="margin-hint">
          Select a passage, then press <kbd>C</kbd> for a claim, <kbd>Q</kbd> for a quote, <kbd>H</kbd> to highlight or{' '}
          <kbd>N</kbd> to write a note. <kbd>S</kbd> names who said it.
        </p>
      )}
    </aside>
  )
}
