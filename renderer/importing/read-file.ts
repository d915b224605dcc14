import type { ArticleFormat, ParsedFile } from '../domain/article'
import type { ImportFailure } from '../domain/problem'
import { assertNever, fail, type Result, succeed } from '../domain/result'
import { articleOf } from './article-of'
import type { Decoded } from './decode'
import { fileKind, textFormat } from './file-kind'
import { readJson } from './json-file'
import type { ReadingResult } from './reading'
import { decodeText, readMarkdown, readPlainText } from './text-file'
import { unzip, zipNames } from './zip/zip'

/**
 * Reads a file, told by its bytes and then by its name: its articles, or the files of an archive. The failure's message
 * is a sentence without the file's name; whatever goes wrong inside a reader makes the file `damaged`.
 * @param chosen the WHATWG label of an encoding that a person chose for it; null to find out
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  chosen: string | null = null,
): Promise<Result<ParsedFile, ImportFailure>> {
  try {
    return await read(name, bytes, chosen)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail({ problem: 'damaged', message: `It could not be read to its end (${reason.slice(0, 200)}).` })
  }
}

async function read(
  name: string,
  bytes: Uint8Array,
  chosen: string | null,
): Promise<Result<ParsedFile, ImportFailure>> {
  if (bytes.length === 0) return fail({ problem: 'empty', message: 'There is nothing in it.' })
  const kind = fileKind(name, bytes)
  if (kind.read === 'not') return fail(kind.failure)
  if (kind.read === 'archive') return readArchive(bytes)
  const readings = await readAs(kind.read, name, bytes, chosen)
  if (!readings.ok) return readings
  const articles = readings.value.flatMap((reading) => articleOf(reading, name) ?? [])
  if (articles.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  return succeed({ kind: 'articles', articles })
}

/** Each reader with its library is loaded when a file needs it. */
async function readAs(
  format: ArticleFormat | 'text-like',
  name: string,
  bytes: Uint8Array,
  chosen: string | null,
): Promise<ReadingResult> {
  const asText = (reader: (decoded: Decoded) => ReadingResult | Promise<ReadingResult>, decode = decodeText) => {
    const decoded = decode(bytes, chosen)
    return decoded.ok ? reader(decoded.value) : decoded
  }
  switch (format) {
    case 'text':
      return asText(readPlainText)
    case 'text-like':
      return asText((decoded) => {
        const found = textFormat(decoded.text)
        return found === 'text' ? readPlainText(decoded) : readAs(found, name, bytes, chosen)
      })
    case 'markdown':
      return asText(readMarkdown)
    case 'html': {
      const { decodeHtml, readHtml } = await import('./html/html-file')
      return asText(readHtml, decodeHtml)
    }
    case 'json':
      return asText(readJson)
    case 'mhtml':
      return (await import('./mail/mhtml')).readMhtml(name, bytes)
    case 'mail':
      return (await import('./mail/mail')).readMail(name, bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(name, bytes)
    case 'docx':
      return (await import('./office/docx')).readDocx(name, bytes)
    case 'odt':
      return (await import('./office/odt')).readOdt(name, bytes)
    case 'rtf':
      return (await import('./rtf/read-rtf')).readRtf(name, bytes)
    case 'epub':
      return (await import('./epub/read-epub')).readEpub(name, bytes)
    case 'link':
      return (await import('./links')).readLink(name, bytes)
    default:
      return assertNever(format)
  }
}

/** What systems and browsers put beside files: their own notes, and the parts of a page that was saved whole. */
const LITTER = /(?:^|\/)(?:\.[^./]|__MACOSX\/|Thumbs\.db$)/i
const SAVED_BESIDE = /^(.+)[_.-](?:files|dateien|fichiers|archivos|bestanden|pliki|filer|soubory)\//i

/** The files of an archive that may be articles. */
function readArchive(bytes: Uint8Array): Result<ParsedFile, ImportFailure> {
  const pages = new Set(zipNames(bytes).flatMap((path) => /^(.+)\.html?$/i.exec(path)?.[1] ?? []))
  const isPart = (path: string) => pages.has(SAVED_BESIDE.exec(path)?.[1] ?? '')
  const unzipped = unzip(bytes, (path) => !LITTER.test(path) && !isPart(path))
  if (!unzipped.ok) return unzipped
  const files = Array.from(unzipped.value, ([name, content]) => ({ name, bytes: content }))
  if (files.length === 0) return fail({ problem: 'empty', message: 'There are no files in it.' })
  return succeed({ kind: 'archive', files })
}
