import { fail, type Result, succeed } from '../domain/result'
import type { IncomingAnnotation } from './incoming'
import { parseJson } from './parse-json'
import { parseRecord } from './quoth-json'
import { isWebAnnotations, readWebAnnotations } from './w3c/read-web-annotations'

/**
 * Reads annotations from JSON: W3C Web Annotations in any of their containers, or Quoth's own records, in an array, one
 * alone, or an object with an array `annotations`. Each is checked by itself, so that a bad one (its failure says which
 * and why) does not keep the others out.
 */
export function parseAnnotations(json: string): Result<Result<IncomingAnnotation, string>[], string> {
  const parsed = parseJson(json)
  if (!parsed.ok) return parsed
  const data = parsed.value
  if (typeof data !== 'object' || data === null)
    return fail('The file holds no annotations: an array or an object is expected.')
  if (isWebAnnotations(data)) return succeed(readWebAnnotations(data).map(({ annotation }) => annotation))
  const records: unknown = 'annotations' in data ? data.annotations : Array.isArray(data) ? data : [data]
  if (!Array.isArray(records)) return fail('“annotations” is not an array.')
  return succeed(records.map((record, index) => parseRecord(record, index + 1)))
}
