import type { ImportFailure } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import type { ReadFile } from './exchange-file'
import { checkParsedFile } from './parsed-file-schema'

/** Has a file read in the import window, and checks what comes back. */
export async function readApart(
  name: string,
  bytes: Uint8Array,
  encoding: string | null,
): Promise<Result<ReadFile, ImportFailure>> {
  const reading = await window.quoth.request('file:read', { name, bytes, encoding })
  if (reading.kind === 'stopped') return fail({ problem: reading.problem, message: reading.message })
  return checkParsedFile(reading.value)
}
