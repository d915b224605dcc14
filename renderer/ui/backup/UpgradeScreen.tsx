import { useState } from 'react'
import { useQuoth } from '../quoth'
import type { UpgradePhase } from '../session/session'

/** Stands in the window while a library of an earlier schema is backed up and brought forward; asks where it can't be backed up. */
export default function UpgradeScreen({ phase }: { phase: UpgradePhase }) {
  if (phase.kind === 'not-backed-up') return <NotBackedUp {...phase} />
  return (
    <main className="empty">
      <div role="status">
        <h1 tabIndex={-1}>
          {phase.kind === 'backing-up' ? 'Backing up your library' : 'Bringing your library to the new version'}…
        </h1>
        {phase.kind === 'backing-up' && <p>It is brought to the new version once the backup has been checked.</p>}
      </div>
    </main>
  )
}

function NotBackedUp({ failure, folder }: { failure: string; folder: string }) {
  const { store } = useQuoth()
  const [problem, setProblem] = useState('')
  const goOn = (kind: 'backing-up' | 'upgrading') => store.dispatch({ type: 'upgrade-progressed', phase: { kind } })
  const choose = async () => {
    const chosen = await window.quoth.request('backups:choose-folder')
    setProblem(chosen.problem ?? '')
    if (chosen.folder !== folder) goOn('backing-up')
  }
  return (
    <main className="empty">
      <div role="alert">
        <h1 tabIndex={-1}>Your library could not be backed up</h1>
        <p>
          Before it is brought to the new version, all of it is backed up. That failed. {failure} Nothing was changed.
        </p>
        <p>
          Backups are kept in <code>{folder}</code>.
        </p>
        {problem !== '' && <p className="field-error">{problem}</p>}
      </div>
      <div className="details-row">
        <button type="button" className="button" onClick={() => goOn('backing-up')}>
          Try again
        </button>
        <button type="button" className="button" onClick={() => void choose()}>
          Choose another folder…
        </button>
      </div>
      <button type="button" className="quiet-button" onClick={() => goOn('upgrading')}>
        Go on without a backup
      </button>
    </main>
  )
}
