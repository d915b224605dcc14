import { fail } from '../../domain/result'
import type { ReadingResult } from '../reading'
/** stub */
export function readHtmlDocument(_document: Document, _encoding: string): ReadingResult {
  return fail({ problem: 'unsupported', message: 'stub' })
}
