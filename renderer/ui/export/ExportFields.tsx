import { toggled } from '../../domain/annotation-filter'
import { EXPORT_FIELD_NAMES, EXPORT_FIELDS, type ExportField } from '../../exchanging/export-fields'
import { keptInNotes } from './kept-in-notes'

type Props = { left: ReadonlySet<ExportField>; onChange: (left: ReadonlySet<ExportField>) => void }

/** Chooses what of the notes is exported; folded until somebody wants less than everything. */
export function ExportFields({ left, onChange }: Props) {
  const total = EXPORT_FIELD_NAMES.length
  return (
    <details className="export-fields">
      <summary>{left.size === 0 ? 'All fields' : `${total - left.size} of ${total} fields`}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: it is no form */}
      <div role="group" aria-label="Fields">
        {EXPORT_FIELD_NAMES.map((field) => (
          <label key={field} className="export-format">
            <input
              type="checkbox"
              checked={!left.has(field)}
              onChange={() => onChange(new Set(toggled([...left], field)))}
            />
            {EXPORT_FIELDS[field]}
          </label>
        ))}
      </div>
      <p className="export-kept" role="status" aria-label="Named in notes">
        {keptInNotes(left)}
      </p>
    </details>
  )
}
