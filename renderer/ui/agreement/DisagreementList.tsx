import { useMemo, useState } from 'react'
import type { Disagreement } from '../../agreement/disagreements'
import { LABELS, type LabelName } from '../../agreement/labels'
import { type Coded, otherLabels } from '../../agreement/match'
import { goToImported, goToPassage } from '../actions/go-to-annotation'
import { useQuoth } from '../quoth'
import type { ComparedArticle } from './comparison'
import { HEADING_NAMES, type Heading, headingsOf } from './names'

/** How many are listed: all of them are in what is copied. */
const LISTED = 200

const HEADINGS = Object.keys(HEADING_NAMES).filter((name): name is Heading => Object.hasOwn(HEADING_NAMES, name))

type Listed = { article: ComparedArticle; one: Disagreement }

/** What both disagree on in these articles, in reading order, both sides next to each other; a click goes there. */
export function DisagreementList({ articles, file }: { articles: readonly ComparedArticle[]; file: string }) {
  const [heading, setHeading] = useState<Heading | null>(null)
  const all = useMemo(
    () => articles.flatMap((article) => article.disagreements.map((one): Listed => ({ article, one }))),
    [articles],
  )
  const counts = useMemo(() => countsOf(all), [all])
  // Another article may have none of what was chosen.
  const chosen = heading !== null && counts.has(heading) ? heading : null
  const shown = chosen === null ? all : all.filter(({ one }) => headingsOf(one).includes(chosen))
  return (
    <section aria-labelledby="disagreements-heading" className="disagreements">
      <div className="details-row">
        <h2 id="disagreements-heading">What you disagree on</h2>
        {all.length > 0 && (
          <select
            className="field-input"
            aria-label="Show"
            value={chosen ?? ''}
            onChange={(event) => setHeading(HEADINGS.find((name) => name === event.target.value) ?? null)}
          >
            <option value="">Everything ({all.length.toLocaleString('en')})</option>
            {HEADINGS.filter((name) => counts.has(name)).map((name) => (
              <option key={name} value={name}>
                {HEADING_NAMES[name]} ({counts.get(name)?.toLocaleString('en')})
              </option>
            ))}
          </select>
        )}
      </div>
      {all.length === 0 && <p className="page-hint">Nothing: you marked the same, and said the same of it.</p>}
      <ul className="disagreement-list" aria-label="Disagreements">
        {shown.slice(0, LISTED).map(({ article, one }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes, and two may be of the same words
          <Entry key={i} article={article} one={one} file={file} titled={articles.length > 1} />
        ))}
      </ul>
      {shown.length > LISTED && (
        <p className="page-hint">
          … and {(shown.length - LISTED).toLocaleString('en')} more. All of them are in what is copied.
        </p>
      )}
    </section>
  )
}

function countsOf(all: readonly Listed[]): ReadonlyMap<Heading, number> {
  const counts = new Map<Heading, number>()
  for (const { one } of all) for (const heading of headingsOf(one)) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  return counts
}

type EntryProps = Listed & { file: string; titled: boolean }

function Entry({ article, one, file, titled }: EntryProps) {
  const quoth = useQuoth()
  const mine = one.kind === 'only-theirs' ? null : one.mine
  const theirs = one.kind === 'only-mine' ? null : one.theirs
  const differing = one.kind === 'differing' ? otherLabels(one.mine, one.theirs) : []
  const headings = headingsOf(one).map((heading) => HEADING_NAMES[heading])
  return (
    <li>
      <p className="disagreement-head">
        {headings.join(' · ')}
        {titled && <span>{article.title}</span>}
      </p>
      <Side whose="You" coded={mine} differing={differing} onGo={({ id }) => goToImported(quoth, id)} />
      <Side
        whose={file}
        coded={theirs}
        differing={differing}
        onGo={async ({ passages: [passage] }) => {
          if (passage !== undefined) await goToPassage(quoth, article.id, passage)
        }}
      />
    </li>
  )
}

type SideProps = {
  whose: string
  coded: Coded | null
  differing: readonly LabelName[]
  onGo: (coded: Coded) => Promise<void>
}

function Side({ whose, coded, differing, onGo }: SideProps) {
  const labels = LABELS.flatMap((label) => {
    const name = coded?.labels[label]?.name
    return name === undefined ? [] : [{ label, name }]
  })
  return (
    <div className="disagreement-side">
      <span className="disagreement-whose">{whose}</span>
      {coded === null ? (
        <span className="disagreement-none">not marked</span>
      ) : (
        <>
          <button type="button" className="said-words" dir="auto" onClick={() => void onGo(coded)}>
            {coded.words}
          </button>
          <p className="said-facts">
            {labels.map(({ label, name }, i) => (
              <span key={label}>
                {i > 0 && ' · '}
                {differing.includes(label) ? <strong>{name}</strong> : name}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  )
}
