import { retryFailures } from '../actions/import-files'
import { useQuoth, useSession } from '../quoth'
import { fileLabel } from './file-label'

/** The files that were not imported, each with its reason: to be copied, tried again, or put aside. */
export function FailedFiles() {
  const quoth = useQuoth()
  const failures = useSession((session) => session.failures)
  if (failures.length === 0) return null
  const lines = failures.map(({ file, message }) => `${fileLabel(file)}: ${message}`)
  const heading = failures.length === 1 ? 'One file was not imported' : `${failures.length} files were not imported`
  return (
    <section className="alert" aria-label="Files not imported">
      <div className="alert-row">
        <strong role="alert">{heading}</strong>
        <button
          type="button"
          className="button"
          onClick={() => void window.quoth.request('text:copy', `${lines.join('\n')}\n`)}
        >
          Copy
        </button>
        {failures.some(({ from }) => from !== null) && (
          <button type="button" className="button" onClick={() => void retryFailures(quoth)}>
            Try again
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => quoth.store.dispatch({ type: 'failures-dismissed', failures })}
        >
          Dismiss
        </button>
      </div>
      <ul>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end, and one name can fail twice
          <li key={i} title={failures[i]?.file}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
