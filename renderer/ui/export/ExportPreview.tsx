import type { Preview } from './messages'

/** How much is exported, what of it the format can't hold, and the beginning of what is written; null while it is gathered. */
export function ExportPreview({ preview }: { preview: Preview | null }) {
  const { articles = 0, annotations = 0, losses = [], text = '', isInWords = false } = preview ?? {}
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
        {isInWords && <p className="export-in-words">What it says of the annotations, without its look:</p>}
        <pre>{text}</pre>
      </section>
    </>
  )
}

function amount(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`
}
