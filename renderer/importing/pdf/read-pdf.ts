import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import type { Reading, ReadingResult } from '../reading'
import { openPdf } from './document'
import { illegibleFonts } from './legible'
import { linesOf } from './line'
import { pdfDrafts } from './pdf-drafts'
import { pdfFields } from './pdf-fields'
import { readPages } from './read-pages'
import { showsScan } from './scanned'

/** How long a PDF may take, in milliseconds. */
const LONGEST = 20_000

/** Fewer words a page, in UTF-16 units, are a stamp on a scan where a page is a picture. */
const STAMP = 20

/**
 * Reads a PDF's text as an article. `encrypted` where it needs a password, `damaged` where no page can be read, `too-slow`
 * where it takes more than 20 seconds, `empty` where its pages are pictures, `unreadable` where its letters have no names.
 */
export async function readPdf(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    const read = await readPages(pdf, performance.now() + LONGEST)
    if (!read.ok) return read
    const { pages, language, warnings } = read.value
    const illegible = illegibleFonts(pages.map((page) => page.runs))
    const lines = pages.map((page, index) => {
      return linesOf(illegible.size > 0 ? page.runs.filter((run) => !illegible.has(run.font)) : page.runs, index)
    })
    const drafts = pdfDrafts(
      lines,
      pages.map((page) => page.height),
    )
    const length = drafts.reduce((sum, draft) => sum + (draft.out === undefined ? draft.text.length : 0), 0)
    if (length === 0) return fail(illegible.size > 0 ? ILLEGIBLE : EMPTY)
    if (length < STAMP * pdf.numPages && (await showsScan(await pdf.getPage(1)))) return fail(EMPTY)
    const fields = await pdfFields(pdf, language)
    const reading: Reading = {
      drafts,
      fields,
      format: 'pdf',
      encoding: 'utf-8',
      warnings: illegible.size > 0 ? [...warnings, PARTLY_ILLEGIBLE] : warnings,
    }
    return succeed([reading])
  } finally {
    await pdf.loadingTask.destroy()
  }
}

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
const PARTLY_ILLEGIBLE = 'Some of its fonts don’t say which letters they draw; what is set in them was left out.'
