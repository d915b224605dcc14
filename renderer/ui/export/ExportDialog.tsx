import { useEffect, useMemo, useRef, useState } from 'react'
import type { ExportField } from '../../exchanging/export-fields'
import { ModalDialog } from '../keyboard/ModalDialog'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth } from '../quoth'
import { copyExport } from './copy-export'
import { ExportChoice } from './ExportChoice'
import { ExportFields } from './ExportFields'
import { ExportPreview } from './ExportPreview'
import { EXPORT_FORMATS, type ExportFormat } from './formats'
import { ReviewsField } from './ReviewsField'
import type { Reviews } from './review-options'
import { saveExport } from './save-export'
import { scopesOf } from './scope'
import { useExport } from './use-export'
import type { ExportJob } from './write-apart'

/** Asks how much is exported, what of it, and as what; shows it, and saves or copies it. */
export default function ExportDialog() {
  const { store } = useQuoth()
  const scopes = useMemo(() => scopesOf(store.get()), [store])
  const [scope, setScope] = useState(0)
  const [format, setFormat] = useState<ExportFormat>(EXPORT_FORMATS[0])
  const [left, setLeft] = useState<ReadonlySet<ExportField>>(new Set())
  const [reviews, setReviews] = useState<Reviews>({ url: '', publisher: '' })
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState<ExportJob | null>(null)
  const choice = useMemo(() => ({ format: format.id, left: [...left], reviews }), [format, left, reviews])
  const { job, preview, failure } = useExport(scopes[scope]?.scope, choice)
  // What was begun for another scope is no longer waited for.
  const writing = job !== null && busy === job
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const finish = async (put: typeof saveExport) => {
    if (job === null) return
    setBusy(job)
    const written = await job.write(choice)
    const outcome = written.ok
      ? await put(format, written.value)
      : ({ kind: 'failed', reason: `Not exported. ${written.failure}` } as const)
    setBusy((now) => (now === job ? null : now))
    setSaid(outcome.kind === 'failed' ? outcome.reason : '')
    if (outcome.kind !== 'done') return
    store.dispatch({ type: 'noticed', notice: outcome.notice })
    // Somebody may have gone on to something else meanwhile.
    if (isOpen.current) close()
  }

  return (
    <ModalDialog label="Export" className="export-dialog" onClose={close}>
      <h2>Export</h2>
      <div className="export-columns">
        <div className="export-choices">
          <label className="setting">
            <span className="setting-label">What</span>
            <select
              className="field-input"
              aria-label="What"
              value={scope}
              onChange={(event) => setScope(Number(event.target.value))}
            >
              {scopes.map(({ label }, i) => (
                <option key={label} value={i}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <ExportFields left={left} onChange={setLeft} />
          <ExportChoice chosen={format} onChoose={setFormat} />
        </div>
        <div className="export-preview">
          {format.id === 'claimreview' && <ReviewsField reviews={reviews} onChange={setReviews} />}
          <ExportPreview preview={preview} />
        </div>
      </div>
      <div className="dialog-actions">
        <span role="status" aria-label="Export">
          {writing ? 'Writing…' : said || failure}
        </span>
        <span className="dialog-buttons">
          <button type="button" className="quiet-button" onClick={close}>
            Cancel
          </button>
          <SteadyButton
            className="button"
            idle={writing || preview?.isText !== true}
            onClick={() => void finish(copyExport)}
          >
            Copy
          </SteadyButton>
          <SteadyButton
            className="button primary-button"
            idle={writing || preview === null}
            onClick={() => void finish(saveExport)}
          >
            Save…
          </SteadyButton>
        </span>
      </div>
    </ModalDialog>
  )
}
