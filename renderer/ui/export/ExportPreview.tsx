import type { ExportFormat } from './formats'
import type { Preview } from './messages'

/** How much is exported, what of it the format can't hold, and the beginning of what is written; null while it is gathered. */
export function ExportPreview({ preview, format }: { preview: Preview | null; format: ExportFormat }) {
  const { articles = 0, annotations = 0, losses = [], text = '' } = preview ?? {}
  return (
    <>
      <p className="setting-label">
        {preview === null ? 'Gathering…' : `${amount(articles, 'article')}, ${amount(annotations, 'annotation')}`}
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
        <pre>{text ?? notShown(format.extension(articles))}</pre>
      </section>
    </>
  )
}

function notShown(extension: string): string {
  return extension === 'zip'
    ? 'A zip of files is shown by the program that opens it.'
    : 'This format is shown by the program that opens it.'
}

function amount(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`
}
