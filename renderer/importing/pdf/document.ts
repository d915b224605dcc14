/// <reference types="vite/client" />
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import ParsingWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { BundledData } from './character-maps'

/** Larger pictures are not decoded where a page is asked for its pictures, in pixels. */
const LARGEST_PICTURE = 50_000_000

/**
 * Gives `use` an open PDF and what it makes of it back; null where that takes more than `longest` milliseconds. Only text is
 * read: no script of it runs, no font of it is loaded, nothing is fetched. pdf.js parses in a thread of its own, since a page
 * of drawings without end never lets go of one, and a thread can be ended.
 */
export async function withPdf<Value>(
  bytes: Uint8Array,
  longest: number,
  use: (pdf: PDFDocumentProxy) => Promise<Result<Value, ImportFailure>>,
): Promise<Result<Value, ImportFailure> | null> {
  const thread = new ParsingWorker()
  const worker = PDFWorker.create({ port: thread })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longest)
  })
  try {
    return await Promise.race([opened(bytes, worker, use), late])
  } finally {
    clearTimeout(timer)
    worker.destroy()
    thread.terminate()
  }
}

async function opened<Value>(
  bytes: Uint8Array,
  worker: PDFWorker,
  use: (pdf: PDFDocumentProxy) => Promise<Result<Value, ImportFailure>>,
): Promise<Result<Value, ImportFailure>> {
  const task = getDocument({
    // A copy, since it is given away to the thread.
    data: bytes.slice(),
    worker,
    BinaryDataFactory: BundledData,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
  })
  let pdf: PDFDocumentProxy
  try {
    pdf = await task.promise
  } catch (error) {
    // Nobody is asked for a password: without a listener pdf.js gives up.
    const locked = error instanceof Error && error.name === 'PasswordException'
    return fail(locked ? LOCKED : DAMAGED)
  }
  return use(pdf)
}

const LOCKED: ImportFailure = { problem: 'encrypted', message: 'It opens only with a password.' }
const DAMAGED: ImportFailure = { problem: 'damaged', message: 'It is damaged: no page of it can be found.' }
