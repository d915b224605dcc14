import { useEffect, useState } from 'react'
import type { Article } from '../../domain/article'
import { readOriginal } from '../../storage/queries'
import { readAgain } from '../actions/read-again'
import { useQuoth } from '../quoth'

/** The encodings that articles are found in, by their WHATWG labels; the Encoding Standard's names for them. */
const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'koi8-r',
  'koi8-u',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'macintosh',
]

/** How much of the file is shown as it would read, in UTF-16 units, and how much is looked at for it, in bytes. */
const PREVIEW = 240
const LOOKED_AT = 512 * 1024

/** The encoding that an article was read in, and what it opens: others to read it in, with how it would begin then. */
export function EncodingSettings({ article }: { article: Article }) {
  const quoth = useQuoth()
  const [chosen, setChosen] = useState(article.encoding)
  const [open, setOpen] = useState(false)
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null)

  useEffect(() => setChosen(article.encoding), [article.encoding])
  useEffect(() => {
    if (!open) return
    let current = true
    void readOriginal(quoth.database, article.hash).then((original) => current && setBytes(original))
    return () => {
      current = false
      setBytes(null)
    }
  }, [quoth, article.hash, open])

  return (
    <>
      <button
        type="button"
        className="quiet-button encoding-button"
        popoverTarget="encoding"
        aria-label={`Encoding: ${article.encoding}`}
      >
        {article.encoding}
      </button>
      <div
        id="encoding"
        popover="auto"
        className="popover encoding-popover"
        role="dialog"
        aria-label="Encoding"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <label className="setting">
          <span className="setting-label">Read this file as</span>
          <select className="field-input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {[...new Set([article.encoding, ...ENCODINGS])].map((label) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </label>
        <p className="encoding-preview" role="note" aria-label="Preview" aria-live="polite" dir="auto">
          {open && bytes !== null ? preview(bytes, chosen, article.format === 'html') : ''}
        </p>
        <button
          type="button"
          className="button"
          disabled={chosen === article.encoding}
          popoverTarget="encoding"
          popoverTargetAction="hide"
          onClick={() => void readAgain(quoth, article, chosen)}
        >
          Read again
        </button>
      </div>
    </>
  )
}

/** Words of the file as they read in an encoding: those with letters that encodings differ in, where there are any. */
function preview(bytes: Uint8Array<ArrayBuffer>, encoding: string, isPage: boolean): string {
  let text: string
  try {
    text = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT))
  } catch {
    return 'This encoding can’t be shown.'
  }
  const shown = isPage ? text.replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^>]*(?:>|$)/giu, ' ') : text
  const words = shown.replace(/\s+/gu, ' ')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every character beyond ASCII, whatever it is
  const first = Math.max(0, words.search(/[^\u0000-\u007f]/u) - PREVIEW / 4)
  return words.slice(first, first + PREVIEW).trim()
}
