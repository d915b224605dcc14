import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
// Beside the page's own code, not in a worker: the window that reads files is already a process of its own.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { BundledData } from './character-maps'

/** Larger pictures are not decoded where a page is asked for its pictures, in pixels. */
const LARGEST_PICTURE = 50_000_000

/** Opens a PDF for its text alone: no script of it runs, no font of it is loaded, nothing is fetched. Takes the bytes over. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, ImportFailure>> {
  const task = getDocument({
    data: bytes.slice(),
    BinaryDataFactory: BundledData,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
    disableFontFace: true,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
  })
  // Without a listener pdf.js would wait for a password for ever.
  try {
    return succeed(await task.promise)
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException')
      return fail({ problem: 'encrypted', message: 'It opens only with a password.' })
    return fail({ problem: 'damaged', message: 'It is damaged: no page of it can be found.' })
  }
}
