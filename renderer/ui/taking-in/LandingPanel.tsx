import { lazy, Suspense, useState } from 'react'
import { openArticle } from '../actions/open-article'
import { useQuoth } from '../quoth'
import { fileLabel } from '../status/file-label'
import { ListedAnnotations } from './ListedAnnotations'
import { countsOf, linesOf, type TakenIn, tagsLine } from './report'
import { UnplacedLines } from './UnplacedLines'

const MergeDialog = lazy(() => import('../merging/MergeDialog'))

/** How many articles are named: all of them are in what is copied. */
const LISTED = 20

/** What became of the annotations of one file: how many are of each kind, and what did not land as it was. */
export function LandingPanel({ report }: { report: TakenIn }) {
  const quoth = useQuoth()
  const [comparing, setComparing] = useState(false)
  const name = `Annotations from ${fileLabel(report.file)}`
  const counts = countsOf(report).map(({ count, label }) => `${count.toLocaleString('en')} ${label}`)
  return (
    <>
      <section className="alert" aria-label={name}>
        <div className="alert-row landing-head">
          <p role="alert">
            <strong className="calm">{name}</strong>{' '}
            <span className="landing-counts">{counts.length === 0 ? 'It holds none.' : counts.join(' · ')}</span>
          </p>
          {report.differing.length > 0 && (
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setComparing(true)}>
              Compare…
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => void window.quoth.request('text:copy', `${linesOf(report).join('\n')}\n`)}
          >
            Copy
          </button>
          <button
            type="button"
            className="button"
            onClick={() => quoth.store.dispatch({ type: 'report-dismissed', report })}
          >
            Dismiss
          </button>
        </div>
        {report.articles.length > 0 && (
          <p className="landing-added">
            {report.articles.length === 1
              ? 'An article came with them: '
              : `${report.articles.length} articles came with them: `}
            {report.articles.slice(0, LISTED).map(({ id, title }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <button type="button" className="link-button" onClick={() => void openArticle(quoth, id)}>
                  {title}
                </button>
              </span>
            ))}
            {report.articles.length > LISTED && ` and ${report.articles.length - LISTED} more`}
          </p>
        )}
        {report.restored > 0 && <p className="landing-added">Brought back from the trash: {report.restored}</p>}
        {report.tags > 0 && <p className="landing-added">{tagsLine(report)}</p>}
        <ListedAnnotations listed={report.listed} />
        <UnplacedLines report={report} />
      </section>
      <Suspense>{comparing && <MergeDialog report={report} onClose={() => setComparing(false)} />}</Suspense>
    </>
  )
}
