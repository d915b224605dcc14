import type { ExportFormat } from './formats'

/** The bytes of the file that a format’s `write` makes; what is to be printed, main prints. */
export async function bytesOf({ isPrinted }: ExportFormat, written: string | Uint8Array): Promise<Uint8Array> {
  if (typeof written !== 'string') return written
  return isPrinted ? window.quoth.request('page:print', written) : new TextEncoder().encode(written)
}
