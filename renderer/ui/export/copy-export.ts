import type { ExportFormat } from './formats'
import type { Written } from './messages'
import type { ExportOutcome } from './save-export'

/** Puts what a format of text wrote on the clipboard. */
export async function copyExport(format: ExportFormat, { bytes, articles }: Written): Promise<ExportOutcome> {
  if (!format.isText(articles)) return { kind: 'failed', reason: 'Not copied. This format is no text.' }
  await window.quoth.request('text:copy', new TextDecoder().decode(bytes))
  return { kind: 'done', notice: `Copied as ${format.label}` }
}
