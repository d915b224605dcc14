import { strFromU8 } from 'fflate'
import { fail, type Result, succeed } from '../domain/result'
import { readBrat } from './brat/read-brat'
import type { Bundle } from './bundle'
import { readRecords } from './csv/read-csv'
import { isHypothesis, readHypothesis } from './hypothesis/read-hypothesis'
import { isHypothesisCsv, readHypothesisCsv } from './hypothesis/read-hypothesis-csv'
import type { Incoming } from './incoming'
import { isKindleClippings, readKindle } from './kindle/read-kindle'
import { parseJson } from './parse-json'
import { checkLibrary, isLibrary } from './quoth/read-library'
import { isRecords, readRecordFile } from './quoth-json'
import { isReadwiseCsv, readReadwise } from './readwise/read-readwise'
import { readRefi } from './refi/read-refi'
import { isWebAnnotations, readWebAnnotationFile } from './w3c/read-web-annotations'
import { isZip, zipPaths } from './zip'

/** What a file of annotations turned out to be: a library of Quoth's own, or annotations in a format that people know by this name. */
export type ReadExchange =
  | { kind: 'library'; bundle: Bundle }
  | { kind: 'annotations'; format: string; incoming: Incoming }

/**
 * Reads a file of annotations in whichever of the formats it is, which its bytes say and not its name. The failure says in
 * words why it can't be read.
 */
export function readExchange(bytes: Uint8Array): Result<ReadExchange, string> {
  if (isZip(bytes)) return readZip(bytes)
  const text = strFromU8(bytes).replace(/^\ufeff/, '')
  const data = /^\s*[[{]/.test(text) ? parseJson(text) : null
  if (data?.ok) return readJson(data.value)
  if (isKindleClippings(text)) return annotations('Kindle', readKindle(text))
  const { columns } = readRecords(text.slice(0, 20_000))
  if (isHypothesisCsv(columns)) return annotations('Hypothesis', readHypothesisCsv(text))
  if (isReadwiseCsv(columns)) return annotations('Readwise', readReadwise(text))
  return fail(data === null ? UNKNOWN : data.failure)
}

const UNKNOWN = 'It holds no annotations in a format that Quoth knows.'

function readZip(bytes: Uint8Array): Result<ReadExchange, string> {
  const isProject = zipPaths(bytes).some((path) => /\.qde$/i.test(path))
  const read = isProject ? readRefi(bytes) : readBrat(bytes)
  return read.ok ? annotations(isProject ? 'REFI-QDA' : 'brat', read.value) : read
}

function readJson(data: unknown): Result<ReadExchange, string> {
  if (isLibrary(data)) {
    const bundle = checkLibrary(data)
    return bundle.ok ? succeed({ kind: 'library', bundle: bundle.value }) : bundle
  }
  if (isWebAnnotations(data)) return annotations('W3C Web Annotation', readWebAnnotationFile(data))
  if (isHypothesis(data)) return annotations('Hypothesis', readHypothesis(data))
  if (isRecords(data)) return annotations('Quoth', readRecordFile(data))
  return fail(UNKNOWN)
}

function annotations(format: string, incoming: Incoming): Result<ReadExchange, string> {
  return succeed({ kind: 'annotations', format, incoming })
}
