import { useEffect, useMemo, useState } from 'react'
import type { Bundle } from '../../exchanging/bundle'
import { type ExportField, withoutFields } from '../../exchanging/choose-fields'
import { ModalDialog } from '../keyboard/ModalDialog'
import { useQuoth } from '../quoth'
import { copyExport } from './copy-export'
import { ExportChoice } from './ExportChoice'
import { ExportFields } from './ExportFields'
import { ExportPreview } from './ExportPreview'
import { EXPORT_FORMATS, type ExportFormat } from './formats'
import { gather, scopesOf } from './gather'
import { type Reviews, ReviewsField, reviewOptions } from './ReviewsField'
import { saveExport } from './save-export'

/** Asks how much is exported, what of it, and as what; shows it, and saves or copies it. */
export default function ExportDialog() {
  const quoth = useQuoth()
  const { store } = quoth
  const scopes = useMemo(() => scopesOf(store.get()), [store])
  const [scope, setScope] = useState(0)
  const [format, setFormat] = useState<ExportFormat | undefined>(EXPORT_FORMATS[0])
  const [left, setLeft] = useState<ReadonlySet<ExportField>>(new Set())
  const [reviews, setReviews] = useState<Reviews>({ page: '', publisher: '' })
  const [gathered, setGathered] = useState<Bundle | null>(null)
  const [said, setSaid] = useState('')
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  useEffect(() => {
    const chosen = scopes[scope]
    let current = true
    setGathered(null)
    if (chosen !== undefined) void gather(quoth, chosen.scope).then((found) => current && setGathered(found))
    return () => {
      current = false
    }
  }, [quoth, scopes, scope])

  const bundle = useMemo(() => (gathered === null ? null : withoutFields(gathered, left)), [gathered, left])
  const options = useMemo(
    () => ({ now: Date.now(), ...(bundle === null ? {} : reviewOptions(reviews, bundle)) }),
    [reviews, bundle],
  )
  const finish = async (carryOut: typeof saveExport) => {
    if (bundle === null || format === undefined) return
    setSaid('Writing…')
    const outcome = await carryOut(format, bundle, options)
    setSaid(outcome.kind === 'failed' ? outcome.reason : '')
    if (outcome.kind !== 'done') return
    store.dispatch({ type: 'noticed', notice: outcome.notice })
    close()
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
          <ExportChoice chosen={format} onChoose={setFormat} />
          {format?.id === 'claimreview' && <ReviewsField reviews={reviews} onChange={setReviews} />}
          <ExportFields left={left} onChange={setLeft} />
        </div>
        <ExportPreview bundle={bundle} format={format} options={options} />
      </div>
      <div className="dialog-actions">
        <span role="status" aria-label="Export">
          {said}
        </span>
        <span className="dialog-buttons">
          <button type="button" className="quiet-button" onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            className="button"
            disabled={bundle === null || !format?.isText(bundle)}
            onClick={() => void finish(copyExport)}
          >
            Copy
          </button>
          <button
            type="button"
            className="button primary-button"
            disabled={bundle === null}
            onClick={() => void finish(saveExport)}
          >
            Save…
          </button>
        </span>
      </div>
    </ModalDialog>
  )
}
