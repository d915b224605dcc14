import { fileNameFor } from '../actions/file-name'
import { saveFile } from '../save-file'
import type { ExportFormat } from './formats'
import type { Written } from './messages'

/** How an export ended: with what people read of it, where it is done, or why it could not be. */
export type ExportOutcome =
  | { kind: 'done'; notice: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: string }

/** Puts what a format wrote into the file that the person names. */
export async function saveExport(format: ExportFormat, { bytes, articles, title }: Written): Promise<ExportOutcome> {
  try {
    const name = `${fileNameFor(title ?? 'Notes')}.${format.extension(articles)}`
    const outcome = await saveFile(name, bytes, format.isPrinted ? 'printed' : 'written')
    if (outcome.kind === 'cancelled') return outcome
    if (outcome.kind === 'failed')
      return { kind: 'failed', reason: `Not exported. ${outcome.message} Choose another place and try again.` }
    return { kind: 'done', notice: `Exported to ${outcome.path}` }
  } catch (error) {
    return { kind: 'failed', reason: `Not exported. ${error instanceof Error ? error.message : 'Try again.'}` }
  }
}
