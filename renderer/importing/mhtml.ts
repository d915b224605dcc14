import { fail } from '../domain/result'
import type { ReadingResult } from './reading'
/** stub */
export async function readMhtml(_name: string, _bytes: Uint8Array): Promise<ReadingResult> {
  return fail({ problem: 'unsupported', message: 'stub' })
}
