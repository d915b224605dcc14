import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { pageRuns } from './page-runs'
import type { PageRuns } from './run'

/** How many pages of a PDF are read, and how many runs of characters there may be on all of them. */
const MOST_PAGES = 2000
const MOST_RUNS = 2_000_000

/** The pages of a document that could be read, its language, and what a person should know. */
export type Pages = { pages: readonly PageRuns[]; language: string | null; warnings: readonly string[] }

/** Reads a document's pages; those that are broken are left out. */
export async function readPages(pdf: PDFDocumentProxy): Promise<Result<Pages, ImportFailure>> {
  const pages: PageRuns[] = []
  const count = Math.min(pdf.numPages, MOST_PAGES)
  const isForm = await hasFields(pdf)
  let broken = 0
  let runs = 0
  for (let number = 1; number <= count; number += 1) {
    const page = await onePage(pdf, number, isForm)
    if (page === null) {
      broken += 1
      continue
    }
    pages.push(page)
    runs += page.runs.length
    if (runs > MOST_RUNS) return fail(TOO_LARGE)
  }
  if (pages.length === 0) return fail(DAMAGED)
  const warnings: string[] = []
  if (broken > 0) warnings.push(`${broken} of its ${count} pages could not be read.`)
  if (pdf.numPages > count) warnings.push(`Only its first ${count} pages were read.`)
  const language = pages.find((page) => page.language !== null)?.language ?? null
  return succeed({ pages, language, warnings })
}

const TOO_LARGE: ImportFailure = { problem: 'too-large', message: 'It holds more text than Quoth can read.' }
const DAMAGED: ImportFailure = { problem: 'damaged', message: 'It is damaged: none of its pages can be read.' }

/** Whether a document is a form; one whose fields are broken is read without them. */
async function hasFields(pdf: PDFDocumentProxy): Promise<boolean> {
  return pdf.getFieldObjects().then(
    (fields) => fields !== null,
    () => false,
  )
}

async function onePage(pdf: PDFDocumentProxy, number: number, ofForm: boolean): Promise<PageRuns | null> {
  try {
    return await pageRuns(await pdf.getPage(number), ofForm)
  } catch {
    // pdf.js throws errors of its own kinds, and others where a damaged page leads it astray.
    return null
  }
}
