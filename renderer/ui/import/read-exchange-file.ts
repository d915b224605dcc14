import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { extensionOf, fileKind } from '../../importing/file-kind'
import { decodeText } from '../../importing/text-file'
import { zipNames } from '../../importing/zip/zip'
import type { ExchangeFile } from './exchange-file'

/**
 * Reads a file of annotations, told by what is in it; null where it is no such file, but perhaps an article's. The readers
 * are loaded when a file may be theirs.
 */
export async function readExchangeFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ExchangeFile, ImportFailure> | null> {
  const isProject = extensionOf(name) === 'qdpx'
  const candidate = candidateIn(name, bytes)
  if (candidate === null) return null
  const { exchangeIn } = await import('./exchange-in')
  try {
    const read = await exchangeIn(name, candidate)
    if (read === null) return isProject ? fail(NO_PROJECT) : null
    return read.ok ? succeed(read.value) : fail({ problem: 'damaged', message: read.failure })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail({ problem: 'damaged', message: `It could not be read to its end (${reason.slice(0, 200)}).` })
  }
}

const NO_PROJECT: ImportFailure = {
  problem: 'damaged',
  message: 'It is called .qdpx, but holds no REFI-QDA project: it is damaged, or something else.',
}

/** A file as its readers take it, as bytes or as text; null where it surely holds no annotations, so that they need not be loaded. */
function candidateIn(name: string, bytes: Uint8Array): Uint8Array | string | null {
  const { read } = fileKind(name, bytes)
  const extension = extensionOf(name)
  if (read === 'archive')
    return extension === 'qdpx' || zipNames(bytes).some((path) => /\.(?:qde|ann)$/i.test(path)) ? bytes : null
  if (read !== 'json' && read !== 'text-like') return null
  const decoded = decodeText(bytes, null)
  if (!decoded.ok) return null
  const { text } = decoded.value
  const isCandidate = extension === 'ann' || extension === 'csv' ? text !== '' : mayHoldAnnotations(text)
  return isCandidate ? text : null
}

/** Whether a text begins as JSON does, has the rules of a Kindle's clippings, or a first line that names a table's columns. */
function mayHoldAnnotations(text: string): boolean {
  if (/^\s*[[{]/u.test(text) || /^={10}[ \t]*\r?$/mu.test(text)) return true
  const [head = ''] = text.slice(0, 2000).split(/[\r\n]/u, 1)
  return head.includes(',') && /highlight|quote/iu.test(head)
}
