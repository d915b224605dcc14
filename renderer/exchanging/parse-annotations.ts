import { fail, type Result, succeed } from '../domain/result'
import type { IncomingAnnotation } from './incoming'
import { fieldsOf, listOf } from './json-values'
import { parseJson } from './parse-json'
import { isLibrary } from './quoth/read-library'
import { parseRecord } from './quoth-json'
import { isWebAnnotations, readWebAnnotations } from './w3c/read-web-annotations'

/**
 * Reads annotations for one article from JSON: W3C Web Annotations in any of their containers, or Quoth's own records, in
 * an array, one alone, or an object with an array `annotations`, or in an export of a library, where those of the article
 * with this id are meant, or all if it is not in it. Each is checked by itself, so that a bad one (its failure says which
 * and why) does not keep the others out.
 */
export function parseAnnotations(json: string, article?: string): Result<Result<IncomingAnnotation, string>[], string> {
  const parsed = parseJson(json)
  if (!parsed.ok) return parsed
  const data = parsed.value
  if (typeof data !== 'object' || data === null)
    return fail('The file holds no annotations: an array or an object is expected.')
  if (isWebAnnotations(data)) return succeed(readWebAnnotations(data).map(({ annotation }) => annotation))
  if (isLibrary(data)) return succeed(recordsOf(data, article).map((record, index) => parseRecord(record, index + 1)))
  const records: unknown = 'annotations' in data ? data.annotations : Array.isArray(data) ? data : [data]
  if (!Array.isArray(records)) return fail('“annotations” is not an array.')
  return succeed(records.map((record, index) => parseRecord(record, index + 1)))
}

/** The records in an export of a library. */
function recordsOf(library: unknown, article: string | undefined): unknown[] {
  const articles = listOf(fieldsOf(library).articles).map(fieldsOf)
  const meant = articles.filter(({ id }) => id === article)
  return (meant.length === 0 ? articles : meant).flatMap(({ annotations }) => listOf(annotations))
}
