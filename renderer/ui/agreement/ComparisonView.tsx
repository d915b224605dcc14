import { useState } from 'react'
import { whenLabel } from '../history/when'
import { useQuoth } from '../quoth'
import { compareAgain } from './compare-with-file'
import { type ComparedArticle, type Comparison, isByBoth } from './comparison'
import { DisagreementList } from './DisagreementList'
import { FigureTables } from './FigureTables'
import { reportText } from './report-text'

/** How many titles are named of the articles that are in only one library. */
const NAMED = 10

type Props = { comparison: Extract<Comparison, { kind: 'made' }> }

/** What came of a comparison: what was compared, the figures, and what both disagree on. */
export function ComparisonView({ comparison: { file, at, exchange, compared } }: Props) {
  const quoth = useQuoth()
  const { common, articles, together, onlyMine, onlyTheirs } = compared
  const byBoth = articles.filter(isByBoth)
  const [chosen, setChosen] = useState<string | null>(null)
  const one = byBoth.find(({ id }) => id === chosen) ?? (byBoth.length === 1 ? byBoth[0] : undefined)
  const shown = one === undefined ? byBoth : [one]
  const agreement = one?.agreement ?? together
  const copy = async () => {
    await window.quoth.request('text:copy', reportText(file, agreement, shown))
    quoth.store.dispatch({ type: 'noticed', notice: 'Copied the figures and the disagreements' })
  }
  return (
    <>
      <div className="agreement-facts">
        <p>
          Compared with <strong>{file}</strong>,{' '}
          <time dateTime={new Date(at).toISOString()}>{whenLabel(at, Date.now())}</time>.{' '}
          {common === 1 ? 'One article is in both.' : `${common.toLocaleString('en')} articles are in both.`}
        </p>
        <button type="button" className="quiet-button" onClick={() => void compareAgain(quoth, file, exchange)}>
          Compare again
        </button>
        {byBoth.length > 0 && (
          <button type="button" className="quiet-button" onClick={() => void copy()}>
            Copy
          </button>
        )}
      </div>
      <Titles label="Only you annotated" titles={titlesOf(articles, ({ mine, theirs }) => mine > 0 && theirs === 0)} />
      <Titles label="Only they annotated" titles={titlesOf(articles, ({ mine, theirs }) => mine === 0 && theirs > 0)} />
      <Titles label="Only in your library" titles={onlyMine} />
      <Titles label="Only in theirs" titles={onlyTheirs} />
      {byBoth.length === 0 ? (
        <p role="alert" className="agreement-none">
          {common === 0
            ? 'No article of theirs is in your library, so there is nothing to compare. Import the article that both of you annotated, and compare again.'
            : 'No article is annotated by both of you, so there is nothing to compare.'}
        </p>
      ) : (
        <>
          {byBoth.length > 1 && (
            <label className="agreement-choice">
              Articles
              <select
                className="field-input"
                value={one?.id ?? ''}
                onChange={(event) => setChosen(event.target.value === '' ? null : event.target.value)}
              >
                <option value="">All {byBoth.length.toLocaleString('en')} that both annotated</option>
                {byBoth.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Counts articles={shown} />
          <FigureTables agreement={agreement} />
          <DisagreementList articles={shown} file={file} />
        </>
      )}
    </>
  )
}

function Counts({ articles }: { articles: readonly ComparedArticle[] }) {
  const sum = (of: (article: ComparedArticle) => number) => articles.reduce((total, article) => total + of(article), 0)
  const lost = sum((article) => article.lost)
  const counts = [
    [sum(({ mine }) => mine), 'yours'],
    [sum(({ theirs }) => theirs), 'theirs'],
    [sum(({ matched }) => matched), 'matched'],
  ] as const
  return (
    <>
      <p className="agreement-counts">
        {articles.length === 1 && `“${articles[0]?.title}”: `}
        {counts.map(([count, what]) => `${count.toLocaleString('en')} ${what}`).join(' · ')}
      </p>
      {lost > 0 && (
        <p className="page-hint">
          {lost === 1 ? 'One more of theirs is' : `${lost.toLocaleString('en')} more of theirs are`} left out: the words
          are not in the text as you have it.
        </p>
      )}
    </>
  )
}

function titlesOf(articles: readonly ComparedArticle[], which: (article: ComparedArticle) => boolean): string[] {
  return articles.filter(which).map(({ title }) => title)
}

function Titles({ label, titles }: { label: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  const more = titles.length - NAMED
  return (
    <p className="page-hint">
      {label}:{' '}
      {titles
        .slice(0, NAMED)
        .map((title) => `“${title}”`)
        .join(', ')}
      {more > 0 && ` and ${more.toLocaleString('en')} more`}
    </p>
  )
}
