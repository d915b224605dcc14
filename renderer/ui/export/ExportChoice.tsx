import { EXPORT_FORMATS, type ExportFormat } from './formats'

/** Chooses one of the formats. */
export function ExportChoice({ chosen, onChoose }: { chosen: ExportFormat; onChoose: (format: ExportFormat) => void }) {
  return (
    <fieldset className="export-formats">
      <legend className="setting-label">As</legend>
      {EXPORT_FORMATS.map((format) => (
        <label key={format.id} className="export-format" data-selected={format === chosen || undefined}>
          <input type="radio" name="format" checked={format === chosen} onChange={() => onChoose(format)} />
          {format.label}
        </label>
      ))}
    </fieldset>
  )
}
