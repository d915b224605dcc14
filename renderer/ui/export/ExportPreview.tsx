import { useEffect, useMemo, useState } from 'react'
import type { Bundle } from '../../exchanging/bundle'
import type { ExportOptions } from '../../exchanging/formats'
import type { ExportFormat } from './formats'

/** How much of a text is shown before it is saved, in UTF-16 units. */
const SHOWN = 6_000

type Props = { bundle: Bundle | null; format: ExportFormat | undefined; options: ExportOptions }

/** How much is exported, what of it the format can't hold, and the beginning of what is written. */
export function ExportPreview({ bundle, format, options }: Props) {
  const [preview, setPreview] = useState('')
  const isText = bundle !== null && format?.isText(bundle) === true

  useEffect(() => {
    let current = true
    setPreview('')
    if (!isText) return
    void format.write(bundle, options).then((written) => {
      if (current && typeof written === 'string') setPreview(written.slice(0, SHOWN))
    })
    return () => {
      current = false
    }
  }, [bundle, format, options, isText])

  const losses = useMemo(() => (bundle && format?.losses(bundle, options)) ?? [], [bundle, format, options])
  const annotations = bundle?.articles.reduce((sum, item) => sum + item.annotations.length, 0) ?? 0
  return (
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
        <pre>{isText || bundle === null ? preview : notShown(format?.extension(bundle))}</pre>
      </section>
    </div>
  )
}

function notShown(extension: string | undefined): string {
  return extension === 'zip'
    ? 'A zip of files is shown by the program that opens it.'
    : 'This format is shown by the program that opens it.'
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
