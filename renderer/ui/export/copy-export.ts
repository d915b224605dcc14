import type { Bundle } from '../../exchanging/bundle'
import type { ExportOptions } from '../../exchanging/formats'
import type { ExportFormat } from './formats'
import type { ExportOutcome } from './save-export'

/** Puts a bundle on the clipboard, as text. */
export async function copyExport(format: ExportFormat, bundle: Bundle, options: ExportOptions): Promise<ExportOutcome> {
  try {
    const written = await format.write(bundle, options)
    if (typeof written !== 'string') return { kind: 'failed', reason: 'Not copied. This format is no text.' }
    await window.quoth.request('text:copy', written)
    return { kind: 'done', notice: `Copied as ${format.label}` }
  } catch (error) {
    return { kind: 'failed', reason: `Not copied. ${error instanceof Error ? error.message : 'Try again.'}` }
  }
}
