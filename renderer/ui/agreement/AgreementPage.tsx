import { compareWithFile } from '../actions/compare'
import { useQuoth, useSession } from '../quoth'
import { ComparisonView } from './ComparisonView'

/** How far the library and a colleague's agree. */
export default function AgreementPage() {
  const quoth = useQuoth()
  const comparison = useSession((session) => session.comparison)
  return (
    <main className="library-page" aria-label="Agreement">
      <h1 tabIndex={-1}>Agreement</h1>
      <p className="page-hint">
        How far you and a colleague mark the same passages, and say the same of them. They send you all of theirs,
        exported as “Everything”. It is only compared: nothing of it comes into your library.
      </p>
      <div className="agreement-facts">
        <button type="button" className="button" onClick={() => compareWithFile(quoth)}>
          Compare with a colleague’s file…
        </button>
        <span role="status" aria-label="Comparing">
          {comparison?.kind === 'running' && `Comparing with ${comparison.file}…`}
        </span>
      </div>
      {comparison?.kind === 'failed' && (
        <p role="alert" className="agreement-none">
          <strong>{comparison.file}</strong> can’t be compared. {comparison.reason}
        </p>
      )}
      {comparison?.kind === 'made' && <ComparisonView key={comparison.at} comparison={comparison} />}
    </main>
  )
}
