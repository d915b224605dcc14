import { useState } from 'react'
import type { ReadBackup } from '../../storage/backup/read-backup'
import { FieldError } from '../FieldError'
import { ModalDialog } from '../keyboard/ModalDialog'
import { useQuoth, useSession } from '../quoth'
import { restoreInWindow } from './restore-in-window'

/** What a backup holds beside what the library holds now, and the last question before it takes its place. */
export function RestorePreview({ backup, onLeave }: { backup: ReadBackup; onLeave: () => void }) {
  const quoth = useQuoth()
  const articles = useSession((session) => session.articles.size)
  const speakers = useSession((session) => session.speakers.size)
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const { manifest, verification } = backup
  const take = async () => {
    setBusy(true)
    setFailure('')
    const outcome = await restoreInWindow(quoth, backup)
    if (outcome.ok) return
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
        <FieldError>
          {verification.problems.length} things in the backup do not fit together: {verification.problems[0]}.
        </FieldError>
      )}
      {failure !== '' && <FieldError>{failure}</FieldError>}
      <button type="button" className="button" onClick={() => void take()}>
        Replace my library with it
      </button>
      <button type="button" className="quiet-button" onClick={onLeave}>
        Cancel
      </button>
      {busy && (
        // Over the whole window: what was changed now would be of a library that is about to go.
        <ModalDialog label="Restoring" onClose={() => undefined}>
          <h2>Restoring…</h2>
          <p role="status">Your library is backed up, then replaced, all of it at once.</p>
        </ModalDialog>
      )}
    </section>
  )
}
