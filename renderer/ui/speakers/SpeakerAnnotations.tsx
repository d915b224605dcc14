import { useMemo, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { KIND_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { type Scale, scaleOf } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import { goToAnnotation } from '../actions/go-to-annotation'
import { publishedDay } from '../library/published-day'
import { useQuoth, useSession } from '../quoth'
import { SplitSpeaker } from './SplitSpeaker'
import { useAnnotationsOf } from './use-annotations-of'

/** How many are listed at first. */
const FIRST = 100

/** Everything a speaker said over all articles, by date, or by verdict; some of it can be made another's. */
export function SpeakerAnnotations({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const articles = useSession((session) => session.articles)
  const scales = useSession((session) => session.scales)
  const all = useAnnotationsOf(speaker.id)
  const [order, setOrder] = useState<'date' | 'verdict'>('date')
  const [most, setMost] = useState(FIRST)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const verdicts = scaleOf(scales, 'verdict')
  const listed = useMemo(() => {
    const dayOf = ({ article }: Annotation) => articles.get(article)?.published ?? ''
    const here = (all ?? []).filter(({ article }) => articles.has(article))
    return here.sort(
      (a, b) =>
        (order === 'verdict' ? rankOf(verdicts, a) - rankOf(verdicts, b) : 0) ||
        dayOf(b).localeCompare(dayOf(a)) ||
        a.article.localeCompare(b.article) ||
        a.anchor.start - b.anchor.start,
    )
  }, [all, articles, order, verdicts])
  if (all === null) return null
  return (
    <section aria-labelledby="said-heading">
      <div className="details-row">
        <h2 id="said-heading">
          {listed.length === 0
            ? 'Nothing said yet'
            : `Said ${listed.length} ${listed.length === 1 ? 'thing' : 'things'}`}
        </h2>
        {listed.length > 1 && (
          <select
            className="field-input"
            aria-label="Order"
            value={order}
            onChange={(event) => setOrder(event.target.value === 'verdict' ? 'verdict' : 'date')}
          >
            <option value="date">By date</option>
            <option value="verdict">By verdict</option>
          </select>
        )}
      </div>
      <ul className="said-list" aria-label={`Said by ${speaker.name}`}>
        {listed.slice(0, most).map((annotation) => {
          const { id, kind, speech, verdict, wording } = annotation
          const article = articles.get(annotation.article)
          const term = verdicts.terms.find((candidate) => candidate.id === verdict)
          const words = wording ?? wordsOf(annotation)
          return (
            <li key={id}>
              <input
                type="checkbox"
                aria-label={`Select: ${words}`}
                checked={picked.has(id)}
                onChange={() => {
                  const changed = new Set(picked)
                  if (!changed.delete(id)) changed.add(id)
                  setPicked(changed)
                }}
              />
              <div>
                <button
                  type="button"
                  className="said-words"
                  dir="auto"
                  onClick={() => void goToAnnotation(quoth, annotation)}
                >
                  {words}
                </button>
                <p className="said-facts">
                  {[
                    KIND_LABELS[kind],
                    speech && SPEECH_LABELS[speech],
                    article?.title,
                    publishedDay(article?.published),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {verdict !== undefined && (
                <span className="verdict" data-tone={term?.tone}>
                  {term?.label ?? verdict}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {listed.length > most && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + FIRST)}>
          Show more
        </button>
      )}
      {picked.size > 0 && <SplitSpeaker speaker={speaker} picked={picked} />}
    </section>
  )
}

/** The place of an annotation's verdict in the scale; after all where it has none. */
function rankOf({ terms }: Scale, { verdict }: Annotation): number {
  const at = terms.findIndex(({ id }) => id === verdict)
  return at === -1 ? terms.length : at
}
