import type { ExportFormat } from './formats'
import type { Written } from './messages'
import type { ExportOutcome } from './save-export'

/** Puts what a format wrote on the clipboard, as text. */
export async function copyExport(format: ExportFormat, { contents }: Written): Promise<ExportOutcome> {
  if (typeof contents !== 'string' || format.isPrinted)
    return { kind: 'failed', reason: 'Not copied. This format is no text.' }
  await window.quoth.request('text:copy', contents)
  return { kind: 'done', notice: `Copied as ${format.label}` }
}
