import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import type { Reading, ReadingResult } from '../reading'
import { openPdf } from './document'
import { type Line, linesOf } from './line'
import { pageRuns } from './page-runs'
import { pdfDrafts } from './pdf-drafts'
import { pdfFields } from './pdf-fields'

/** How long a PDF may take, in milliseconds, and how many of its pages are read. */
const LONGEST = 20_000
const MOST_PAGES = 2000

/**
 * Reads a PDF's text as an article. `encrypted` where it needs a password, `damaged` where no page can be read, `too-slow`
 * where it takes more than 20 seconds, `empty` where its pages are pictures.
 */
export async function readPdf(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    const read = await readPages(pdf, performance.now() + LONGEST)
    if (!read.ok) return read
    const { pages, heights, language, warnings } = read.value
    const drafts = pdfDrafts(pages, heights)
    if (!drafts.some((draft) => draft.out === undefined)) return fail(EMPTY)
    const fields = { ...(await pdfFields(pdf)), ...(language !== null && { language }) }
    const reading: Reading = { drafts, fields, format: 'pdf', encoding: 'utf-8', warnings }
    return succeed([reading])
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const EMPTY: ImportFailure = {
  problem: 'empty',
  message: 'It has no text layer: its pages are pictures, which have to be put through text recognition first.',
}
const TOO_SLOW: ImportFailure = { problem: 'too-slow', message: 'Its pages take longer to read than Quoth waits.' }
const DAMAGED: ImportFailure = { problem: 'damaged', message: 'It is damaged: none of its pages can be read.' }

type Pages = { pages: Line[][]; heights: number[]; language: string | null; warnings: string[] }

async function readPages(pdf: PDFDocumentProxy, deadline: number): Promise<Result<Pages, ImportFailure>> {
  const read: Pages = { pages: [], heights: [], language: null, warnings: [] }
  const count = Math.min(pdf.numPages, MOST_PAGES)
  let broken = 0
  for (let number = 1; number <= count; number += 1) {
    const runs = await pdf
      .getPage(number)
      .then(
        (page) => pageRuns(page, deadline).finally(() => page.cleanup()),
        () => 'broken' as const,
      )
      .catch(() => 'broken' as const)
    if (runs === null || performance.now() > deadline) return fail(TOO_SLOW)
    if (runs === 'broken') {
      broken += 1
      continue
    }
    read.pages.push(linesOf(runs.runs, number))
    read.heights.push(runs.height)
    read.language ??= runs.language
  }
  if (read.pages.length === 0) return fail(DAMAGED)
  if (broken > 0) read.warnings.push(`${broken} of its ${count} pages could not be read.`)
  if (pdf.numPages > count) read.warnings.push(`Only its first ${count} pages were read.`)
  return succeed(read)
}
