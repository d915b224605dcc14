import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import type { ReadingResult } from '../reading'
import { withPdf } from './document'
import { illegibleFonts } from './legible'
import { linesOf } from './line'
import { pdfDrafts } from './pdf-drafts'
import { pdfFields } from './pdf-fields'
import { readPages } from './read-pages'
import { showsScan } from './scanned'

/** How long a PDF may take, in milliseconds. */
const LONGEST = 20_000

/** So few characters a page are a stamp on a scan, where a page is a picture. */
const STAMP = 20

/**
 * Reads a PDF's text as an article. `encrypted` where it needs a password, `damaged` where no page can be read, `too-slow`
 * where it takes more than 20 seconds, `empty` where its pages are pictures, `unreadable` where its letters have no names.
 */
export async function readPdf(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  return (await withPdf(bytes, LONGEST, readingsOf)) ?? fail(TOO_SLOW)
}

const TOO_SLOW: ImportFailure = { problem: 'too-slow', message: 'Its pages take longer to read than Quoth waits.' }
const EMPTY: ImportFailure = {
  problem: 'empty',
  message:
    'It has no text layer: what its pages show are pictures or forms, which have to be put through text recognition first.',
}
const ILLEGIBLE: ImportFailure = {
  problem: 'unreadable',
  message:
    'Its fonts don’t say which letters they draw, so that its text has to be put through text recognition first.',
}

async function readingsOf(pdf: PDFDocumentProxy): Promise<ReadingResult> {
  const read = await readPages(pdf)
  if (!read.ok) return read
  const { pages, language, warnings } = read.value
  const { fonts, share } = illegibleFonts(pages.map((page) => page.runs))
  const drafts = pdfDrafts(
    pages.map(({ runs, height }, index) => {
      return { lines: linesOf(fonts.size > 0 ? runs.filter((run) => !fonts.has(run.font)) : runs, index), height }
    }),
  )
  const length = drafts.reduce((sum, draft) => sum + (draft.out === undefined ? draft.text.length : 0), 0)
  if (length === 0) return fail(fonts.size > 0 ? ILLEGIBLE : EMPTY)
  if (length < STAMP * pdf.numPages && (await showsScan(await pdf.getPage(1)))) return fail(EMPTY)
  const fields = await pdfFields(pdf, language)
  return succeed([{ drafts, fields, format: 'pdf', encoding: 'utf-8', warnings: [...warnings, ...leftOut(share)] }])
}

/** A sentence on text that was left out as illegible. @param share of all characters */
function leftOut(share: number): string[] {
  if (share === 0) return []
  const much = share > 0.5 ? 'Most' : 'Some'
  return [`${much} of its text is in fonts that don’t say which letters they draw, and was left out.`]
}
