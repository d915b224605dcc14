import { type CSSProperties, lazy, memo, Suspense } from 'react'
import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { KIND_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { scaleOf } from '../../domain/scale'
import { initials, type Speaker } from '../../domain/speaker'
import type { Hue } from '../../reading/highlight-categories'
import { focusText } from '../keyboard/focus-text'
import { useQuoth, useSession } from '../quoth'
import type { Active } from '../session'

const CardFields = lazy(() => import('./CardFields'))
const NotePreview = lazy(() => import('../../notes/NotePreview'))

type Props = { annotation: Annotation; hue: Hue; speaker: Speaker | undefined; active: Active | null }

/** One annotation in the margin: who said it, how, what it is worth. The active one can be edited. */
export const MarginCard = memo(function MarginCard({ annotation, hue, speaker, active }: Props) {
  const { store } = useQuoth()
  const style: CSSProperties & { '--hue': string } = { '--hue': `var(--speaker-${hue})` }
  const { id, kind, speech, verdict, note } = annotation
  const codes = useSession((session) => session.codes)
  const scales = useSession((session) => session.scales)
  const term = scaleOf(scales, 'verdict').terms.find((candidate) => candidate.id === verdict)
  const tags = codeNames(annotation.tags, codes)
  const words = wordsOf(annotation)
  return (
    <article
      className="margin-card"
      aria-label={`${KIND_LABELS[kind]}: ${words}`}
      data-annotation={id}
      data-active={active ? true : undefined}
      data-unplaced
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
        onClick={() => store.dispatch({ type: 'activated', id: active ? null : id })}
      >
        <span className="badge" aria-hidden="true">
          {speaker === undefined ? (KIND_LABELS[kind][0] ?? '') : initials(speaker.name)}
        </span>
        <span className="card-speaker" data-nobody={speaker === undefined || undefined}>
          {speaker?.name ?? KIND_LABELS[kind]}
        </span>
        {speech !== undefined && <span className="card-speech">{SPEECH_LABELS[speech]}</span>}
        {verdict !== undefined && (
          <span className="verdict" data-tone={term?.tone}>
            {term?.label ?? verdict}
          </span>
        )}
      </button>
      <p className="card-passage">{words}</p>
      {active === null ? (
        <>
          {note !== '' && (
            <Suspense fallback={<p className="card-note">{note}</p>}>
              <NotePreview markdown={note} />
            </Suspense>
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
        <Suspense>
          <CardFields annotation={annotation} speaker={speaker} active={active} />
        </Suspense>
      )}
    </article>
  )
})
