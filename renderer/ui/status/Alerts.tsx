import { useQuoth, useSession } from '../quoth'

/** What needs the person: writes that failed, and files that were not imported. */
export function Alerts() {
  return (
    <>
      <UnsavedAlert />
      <FailedFiles />
    </>
  )
}

function UnsavedAlert() {
  const { saving } = useQuoth()
  const save = useSession((session) => session.save)
  if (save.kind !== 'failed') return null
  return (
    <div className="alert" role="alert" aria-label="Not saved">
      <div className="alert-row">
        <p>
          <strong>Not saved.</strong> {save.reason} What you made is still here
          {save.waiting > 1 ? `: ${save.waiting} changes wait to be saved.` : ', waiting to be saved.'}
        </p>
        <button type="button" className="button" onClick={() => void saving.retry()}>
          Try again
        </button>
      </div>
    </div>
  )
}

function FailedFiles() {
  const { store } = useQuoth()
  const failures = useSession((session) => session.failures)
  if (failures.length === 0) return null
  return (
    <section className="alert" role="alert" aria-label="Files not imported">
      <div className="alert-row">
        <div>
          <strong>
            {failures.length === 1 ? 'One file was not imported' : `${failures.length} files were not imported`}
          </strong>
          <ul>
            {failures.map(({ file, message }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end, and one name can fail twice
              <li key={i}>
                {file}: {message}
              </li>
            ))}
          </ul>
        </div>
        <button type="button" className="button" onClick={() => store.dispatch({ type: 'failures-dismissed' })}>
          Dismiss
        </button>
      </div>
    </section>
  )
}
