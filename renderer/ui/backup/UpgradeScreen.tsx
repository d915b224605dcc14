import { useState } from 'react'
import { useQuoth } from '../quoth'
import type { UpgradePhase } from '../session'

/** Stands in the window while a library of an earlier schema is backed up and brought forward; asks where it can't be backed up. */
export default function UpgradeScreen({ phase }: { phase: UpgradePhase }) {
  if (phase.kind === 'not-backed-up') return <NotBackedUp {...phase} />
  return (
    <main className="empty">
      <p role="status">
        {phase.kind === 'backing-up'
          ? 'Backing up your library before it is brought to the new version…'
          : 'Bringing your library to the new version…'}
      </p>
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
        <h1>Your library could not be backed up</h1>
        <p>
          This Quoth keeps a library in a newer way than the one that you used before. A backup of all of it is made
          before it is brought to that, in <code>{folder}</code>, and could not be: {failure}
        </p>
        <p>Nothing was changed.</p>
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
