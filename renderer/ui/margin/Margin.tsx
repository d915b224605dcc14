import { memo, useCallback, useDeferredValue, useRef } from 'react'
import type { Annotation } from '../../domain/annotation'
import type { AnnotationIndex } from '../../domain/annotation-index'
import type { ArticleText } from '../../domain/article'
import type { Speaker } from '../../domain/speaker'
import type { Hue } from '../../reading/highlight-categories'
import { showHovered } from '../../reading/hover'
import { useSession } from '../quoth'
import type { Active } from '../session/session'
import { ActiveAnnouncement } from './ActiveAnnouncement'
import { MarginCard } from './MarginCard'
import { MarginHead } from './MarginHead'
import { MarginHint } from './MarginHint'
import { useCardFields } from './use-card-fields'
import { useCardLayout } from './use-card-layout'
import { useNearestAnnotations } from './use-nearest-annotations'

type Props = {
  content: ArticleText
  /** All annotations of the article, and those of them that are shown. */
  all: AnnotationIndex
  annotations: AnnotationIndex
  speakers: ReadonlyMap<string, Speaker>
  active: Active | null
  hueOf: (annotation: Annotation) => Hue
}

/**
 * The cards beside the text. A highlight is painted before its card is opened, which takes many times as long, and before
 * the cards follow a change that may be about thousands of them; and the text of an article before there are any. What is
 * done in an open card shows at once, as in any field; and where the keyboard is to go into a card, the card is there at
 * once, since the next key must find its field.
 */
export function Margin(props: Props) {
  const afterPaint = useDeferredValue<Props | null>(props, null)
  const shown = props.active?.field || isInCard(document.activeElement) ? props : afterPaint
  return shown === null ? <aside className="margin" aria-label="Margin" /> : <Cards {...shown} />
}

function isInCard(element: Element | null): boolean {
  return element?.closest('.margin-card') != null
}

/** The cards of the annotations, each level with its passage: the accessible list of what is highlighted. */
const Cards = memo(function Cards({ content, all, annotations, speakers, active, hueOf }: Props) {
  const margin = useRef<HTMLElement>(null)
  const picked = useSession((session) => session.picked)
  const cards = useNearestAnnotations(margin, content, annotations, active?.id ?? null)
  const Fields = useCardFields()
  const hover = useCallback((annotation: Annotation | null) => showHovered(content.blocks, annotation), [content])
  useCardLayout(margin, content, cards, active?.id ?? null)
  return (
    <aside className="margin" aria-label="Margin" ref={margin}>
      <ActiveAnnouncement annotations={annotations} activeId={active?.id ?? null} />
      <MarginHead all={all} shown={annotations} />
      {cards.map((annotation) => (
        <MarginCard
          key={annotation.id}
          annotation={annotation}
          hue={hueOf(annotation)}
          speaker={speakers.get(annotation.speaker ?? '')}
          active={active?.id === annotation.id ? active : null}
          picked={picked.has(annotation.id)}
          Fields={Fields}
          onHover={hover}
        />
      ))}
      {all.inOrder.length > 0 && annotations.inOrder.length === 0 && (
        <p className="margin-hint">No annotation of this article is like that. “Show all” brings them back.</p>
      )}
      {all.inOrder.length === 0 && <MarginHint />}
    </aside>
  )
})
