import { type CSSProperties, lazy, memo, Suspense } from 'react'
import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { KIND_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { scaleOf } from '../../domain/scale'
import { initials, positionLabel, positionOn, type Speaker } from '../../domain/speaker'
import type { Hue } from '../../reading/highlight-categories'
import { pick } from '../actions/bulk'
import { focusText } from '../keyboard/focus-text'
import { useQuoth, useSession } from '../quoth'
import type { Active } from '../session/session'
import type { CardFields } from './use-card-fields'

const NoteText = lazy(() => import('../notes/NoteText'))

type Props = {
  annotation: Annotation
  hue: Hue
  speaker: Speaker | undefined
  active: Active | null
  picked: boolean
  /** Null until it is loaded. */
  Fields: CardFields | null
  onHover: (annotation: Annotation | null) => void
}

/** One annotation in the margin: who said it, how, what it is worth. The active one can be edited. */
export const MarginCard = memo(function MarginCard({
  annotation,
  hue,
  speaker,
  active,
  picked,
  Fields,
  onHover,
}: Props) {
  const quoth = useQuoth()
  const { store } = quoth
  const style: CSSProperties & { '--hue': string } = { '--hue': `var(--speaker-${hue})` }
  const { id, kind, speech, verdict, note } = annotation
  const codes = useSession((session) => session.codes)
  const scales = useSession((session) => session.scales)
  const term = scaleOf(scales, 'verdict').terms.find((candidate) => candidate.id === verdict)
  const tags = codeNames(annotation.tags, codes)
  const words = wordsOf(annotation)
  const published = useSession((session) => session.articles.get(annotation.article)?.published)
  const position = speaker === undefined ? '' : positionLabel(positionOn(speaker, published))
  return (
    <article
      className="margin-card"
      aria-label={`${KIND_LABELS[kind]}: ${words}`}
      data-annotation={id}
      data-active={active ? true : undefined}
      data-picked={picked || undefined}
      data-unplaced
      onPointerEnter={() => onHover(annotation)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(annotation)}
      onBlur={() => onHover(null)}
      style={style}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        focusText()
      }}
    >
      <button
        type="button"
        className="card-head"
        aria-expanded={active !== null}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) pick(quoth, id)
          else store.dispatch({ type: 'activated', id: active ? null : id })
        }}
      >
        <span className="badge" aria-hidden="true">
          {speaker === undefined ? (KIND_LABELS[kind][0] ?? '') : initials(speaker.name)}
        </span>
        <span className="card-who">
          <span className="card-speaker" data-nobody={speaker === undefined || undefined}>
            {speaker?.name ?? KIND_LABELS[kind]}
          </span>{' '}
          {(position !== '' || speech !== undefined) && (
            <span className="card-speech">
              {[position, speech && SPEECH_LABELS[speech]].filter(Boolean).join(' · ')}
            </span>
          )}
        </span>
        {verdict !== undefined && (
          <span className="verdict" data-tone={term?.tone}>
            {term?.label ?? verdict}
          </span>
        )}
      </button>
      <input
        type="checkbox"
        className="card-pick"
        aria-label={`Select ${KIND_LABELS[kind].toLowerCase()}: ${words}`}
        checked={picked}
        onChange={() => pick(quoth, id)}
      />
      <p className="card-passage">{words}</p>
      {annotation.wording !== undefined && active === null && <p className="card-wording">{annotation.wording}</p>}
      {active === null ? (
        <>
          {note !== '' && (
            <div className="card-note">
              <Suspense>
                <NoteText markdown={note} />
              </Suspense>
            </div>
          )}
          {tags.length > 0 && (
            <ul className="tag-list" aria-label="Tags">
              {tags.map((tag) => (
                <li key={tag} className="tag">
                  {tag}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        Fields !== null && <Fields annotation={annotation} speaker={speaker} active={active} />
      )}
    </article>
  )
})
