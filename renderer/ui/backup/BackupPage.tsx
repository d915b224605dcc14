import { useEffect, useRef, useState } from 'react'
import type { BackupRead, BackupsListed } from '../../../preload/api'
import type { ReadBackup } from '../../storage/backup/read-backup'
import { whenLabel } from '../history/when'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth } from '../quoth'
import { backUp } from './back-up'
import { RestorePreview } from './RestorePreview'
import { leave, lookInto } from './restore'

/** Where backups are kept, those there are, and the way back from one. */
export default function BackupPage() {
  const { saving } = useQuoth()
  const [listed, setListed] = useState<BackupsListed | null>(null)
  const [looked, setLooked] = useState<ReadBackup | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  /** What the preview was asked for with. */
  const opener = useRef<Element>(null)
  const list = async () => setListed(await window.quoth.request('backups:list'))
  useEffect(() => void window.quoth.request('backups:list').then(setListed), [])

  const during = async (words: string, job: () => Promise<string>) => {
    setBusy(true)
    setSaid(words)
    setSaid(await job())
    setBusy(false)
  }
  const make = () =>
    during('Backing up…', async () => {
      await saving.retry()
      const outcome = await backUp('by hand')
      await list()
      return outcome.ok
        ? 'Backed up and checked.'
        : `No backup was made. ${outcome.failure} Try again, or keep them elsewhere.`
    })
  const choose = async () => {
    setListed(await window.quoth.request('backups:choose-folder'))
    setSaid('')
  }
  const look = (reading: Promise<BackupRead>) => {
    opener.current = document.activeElement
    return during('Reading the backup…', async () => {
      const given = await reading
      if (given.kind === 'failed') {
        await list()
        return `That backup can’t be read. ${given.message}`
      }
      if (looked !== null) await leave(looked)
      const read = await lookInto(given.bytes)
      setLooked(read.ok ? read.value : null)
      return read.ok ? '' : read.failure
    })
  }

  return (
    <main className="library-page" aria-label="Backup">
      <h1 tabIndex={-1}>Backup</h1>
      <p className="page-hint">
        Once a day, and before anything that could go wrong, all of your library is written to one compressed file,
        original files included, and read back to see that it is whole. Older ones are thinned out: one a day for two
        weeks, then one a week for a year.
      </p>
      <p className="backup-folder">
        <code>{listed?.folder}</code>
        <button type="button" className="quiet-button" onClick={() => void choose()}>
          Keep them elsewhere…
        </button>
        <button type="button" className="quiet-button" onClick={() => void window.quoth.request('backups:show-folder')}>
          Show
        </button>
      </p>
      <div className="details-row">
        <SteadyButton className="button" idle={busy} onClick={() => void make()}>
          Back up now
        </SteadyButton>
        <label className="button file-button">
          Restore from a file…
          <input
            type="file"
            className="visually-hidden"
            accept=".quothbackup"
            aria-label="Backup file"
            aria-disabled={busy || undefined}
            onClick={(event) => busy && event.preventDefault()}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file !== undefined) void look(readChosen(file))
            }}
          />
        </label>
        <span role="status" aria-label="Backup">
          {said || listed?.problem}
        </span>
      </div>
      {looked !== null && (
        <RestorePreview
          backup={looked}
          onLeave={() => {
            void leave(looked)
            setLooked(null)
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
        />
      )}
      <h2 className="backup-heading">Backups</h2>
      {listed?.backups.length === 0 && <p className="page-hint">There is none yet.</p>}
      <ul className="history-list" aria-label="Backups">
        {listed?.backups.map(({ name, created, size }) => (
          <li key={name}>
            <span className="history-label">{name.replace(/\.quothbackup$/u, '')}</span>
            <span className="history-when">{sizeLabel(size)}</span>
            <time dateTime={new Date(created).toISOString()}>{whenLabel(created, Date.now())}</time>
            <SteadyButton
              className="quiet-button"
              aria-label={`Restore ${name}`}
              idle={busy}
              onClick={() => void look(window.quoth.request('backup:read', name))}
            >
              Restore…
            </SteadyButton>
          </li>
        ))}
      </ul>
    </main>
  )
}

/** A backup that was chosen from anywhere: it may be gone since. */
async function readChosen(file: File): Promise<BackupRead> {
  try {
    return { kind: 'read', bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { kind: 'failed', message: 'It may have been moved or removed.' }
  }
}

function sizeLabel(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
