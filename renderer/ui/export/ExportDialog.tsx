import { useEffect, useMemo, useState } from 'react'
import type { Bundle } from '../../exchanging/bundle'
import { fileNameFor } from '../actions/file-name'
import { ModalDialog } from '../keyboard/ModalDialog'
import { useQuoth } from '../quoth'
import { EXPORT_FORMATS, type ExportFormat } from './formats'
import { gather, scopesOf } from './gather'

/** How much of a text is shown before it is saved, in UTF-16 units. */
const SHOWN = 6_000

/** Asks how much is exported, and as what; shows it, and saves or copies it. */
export default function ExportDialog() {
  const quoth = useQuoth()
  const { store } = quoth
  const scopes = useMemo(() => scopesOf(store.get()), [store])
  const [scope, setScope] = useState(0)
  const [format, setFormat] = useState<ExportFormat | undefined>(EXPORT_FORMATS[0])
  const [bundle, setBundle] = useState<Bundle | null>(null)
  const [preview, setPreview] = useState('')
  const [said, setSaid] = useState('')
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  useEffect(() => {
    const chosen = scopes[scope]
    let current = true
    setBundle(null)
    if (chosen !== undefined) void gather(quoth, chosen.scope).then((gathered) => current && setBundle(gathered))
    return () => {
      current = false
    }
  }, [quoth, scopes, scope])

  useEffect(() => {
    let current = true
    setPreview('')
    if (bundle === null || !format?.isText) return
    void format.write(bundle).then((written) => {
      if (current && typeof written === 'string') setPreview(written.slice(0, SHOWN))
    })
    return () => {
      current = false
    }
  }, [bundle, format])

  const write = async () => (bundle === null || format === undefined ? null : format.write(bundle))
  const save = async () => {
    setSaid('Writing…')
    try {
      const written = await write()
      if (written === null || format === undefined) return
      const name = bundle?.articles.length === 1 ? (bundle.articles[0]?.article.title ?? 'Notes') : 'Notes'
      const outcome = await window.quoth.request('file:save', {
        suggestedName: `${fileNameFor(name)}.${format.extension}`,
        bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
      })
      if (outcome.kind === 'cancelled') return setSaid('')
      if (outcome.kind === 'failed')
        return setSaid(`Not exported. ${outcome.message} Choose another place and try again.`)
      store.dispatch({ type: 'noticed', notice: `Exported to ${outcome.path}` })
      close()
    } catch (error) {
      setSaid(`Not exported. ${error instanceof Error ? error.message : 'Try again.'}`)
    }
  }
  const copy = async () => {
    const written = await write()
    if (typeof written !== 'string') return
    await window.quoth.request('text:copy', written)
    store.dispatch({ type: 'noticed', notice: `Copied as ${format?.label}` })
    close()
  }
  const losses = useMemo(() => (bundle === null ? [] : (format?.losses(bundle) ?? [])), [bundle, format])
  const annotations = bundle?.articles.reduce((sum, item) => sum + item.annotations.length, 0) ?? 0

  return (
    <ModalDialog label="Export" className="export-dialog" onClose={close}>
      <h2>Export</h2>
      <div className="export-columns">
        <div>
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
          <fieldset className="export-formats">
            <legend className="setting-label">As</legend>
            {EXPORT_FORMATS.map((choice) => (
              <label key={choice.id} className="export-format" data-selected={choice === format || undefined}>
                <input type="radio" name="format" checked={choice === format} onChange={() => setFormat(choice)} />
                {choice.label}
              </label>
            ))}
          </fieldset>
        </div>
        <div className="export-preview">
          <p className="setting-label">
            {bundle === null
              ? 'Gathering…'
              : `${amount(bundle.articles.length, 'article')}, ${amount(annotations, 'annotation')}`}
          </p>
          {losses.length > 0 && (
            <ul className="export-losses" aria-label="What is lost">
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled with the keyboard too */}
          <section aria-label="Preview" tabIndex={0}>
            <pre>{format?.isText ? preview : 'This format is shown by the program that opens it.'}</pre>
          </section>
        </div>
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
            disabled={!format?.isText || bundle === null}
            onClick={() => void copy()}
          >
            Copy
          </button>
          <button
            type="button"
            className="button primary-button"
            disabled={bundle === null}
            onClick={() => void save()}
          >
            Save…
          </button>
        </span>
      </div>
    </ModalDialog>
  )
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
