import type { Bundle } from '../../exchanging/bundle'
import type { ExportOptions } from '../../exchanging/formats'
import { fileNameFor } from '../actions/file-name'
import type { ExportFormat } from './formats'

/** How an export ended: with what people read of it, where it is done, or why it could not be. */
export type ExportOutcome =
  | { kind: 'done'; notice: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string }

/** Writes a bundle to the file that the person names. */
export async function saveExport(format: ExportFormat, bundle: Bundle, options: ExportOptions): Promise<ExportOutcome> {
  try {
    const written = await format.write(bundle, options)
    const [first, second] = bundle.articles
    const name = first === undefined || second !== undefined ? 'Notes' : first.article.title
    const outcome = await window.quoth.request('file:save', {
      suggestedName: `${fileNameFor(name)}.${format.extension(bundle)}`,
      bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
    })
    if (outcome.kind === 'cancelled') return outcome
    if (outcome.kind === 'failed')
      return { kind: 'failed', reason: `Not exported. ${outcome.message} Choose another place and try again.` }
    return { kind: 'done', notice: `Exported to ${outcome.path}` }
  } catch (error) {
    return { kind: 'failed', reason: `Not exported. ${error instanceof Error ? error.message : 'Try again.'}` }
  }
}
