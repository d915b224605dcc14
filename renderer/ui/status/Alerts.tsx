import { lazy, Suspense } from 'react'
import { useQuoth, useSession } from '../quoth'
import { FailedFiles } from './FailedFiles'
import { FoundDuplicates } from './FoundDuplicates'

const LandingReports = lazy(() => import('../taking-in/LandingReports'))

/**
 * What needs the person: writes that failed, files that were not imported, and articles that are there already; and what
 * became of annotations that were brought in.
 */
export function Alerts() {
  const hasReports = useSession(({ takenIn }) => takenIn.length > 0)
  return (
    <div className="alerts">
      <LostAlert />
      <UnsavedAlert />
      <FailedFiles />
      <FoundDuplicates />
      <Suspense>{hasReports && <LandingReports />}</Suspense>
    </div>
  )
}

function LostAlert() {
  const isLost = useSession(({ phase, articles }) => phase.kind === 'lost' && articles.size === 0)
  if (!isLost) return null
  return (
    <div className="alert" role="alert" aria-label="Library lost">
      <p>
        <strong>Your library is empty.</strong> What was in it can’t be read any more: its files were damaged or
        removed. Restore the newest backup, below or from a file.
      </p>
    </div>
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
