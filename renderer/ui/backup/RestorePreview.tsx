import { useState } from 'react'
import type { ReadBackup } from '../../storage/backup/read-backup'
import { showReplaced } from '../actions/start'
import { useQuoth, useSession } from '../quoth'
import { restore } from './restore'

/** What a backup holds beside what the library holds now, and the last question before it takes its place. */
export function RestorePreview({ backup, onLeave }: { backup: ReadBackup; onLeave: () => void }) {
  const quoth = useQuoth()
  const { database, saving } = quoth
  const articles = useSession((session) => session.articles.size)
  const speakers = useSession((session) => session.speakers.size)
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const { manifest, verification } = backup
  const take = async () => {
    setBusy(true)
    await saving.retry()
    const outcome = await restore(database, backup)
    // Everything that is shown is of the library that was there before.
    if (outcome.ok) return showReplaced(quoth)
    setFailure(outcome.failure)
    setBusy(false)
  }
  return (
    <section className="merge-preview" aria-label="Restore">
      <p>
        The backup of <strong>{new Date(manifest.created).toLocaleString()}</strong> holds {verification.articles}{' '}
        articles, {verification.annotations} annotations and {verification.speakers} speakers, with what is in its
        trash. Your library has {articles} articles and {speakers} speakers now; it is backed up before it is replaced.
      </p>
      {verification.problems.length > 0 && (
        <p className="field-error">
          {verification.problems.length} things in the backup do not fit together: {verification.problems[0]}.
        </p>
      )}
      {failure !== '' && <p className="field-error">{failure}</p>}
      <button type="button" className="button" disabled={busy} onClick={() => void take()}>
        {busy ? 'Restoring…' : 'Replace my library with it'}
      </button>
      <button type="button" className="quiet-button" disabled={busy} onClick={onLeave}>
        Cancel
      </button>
    </section>
  )
}
