import { type Result, succeed } from '../domain/result'
import { readBrat } from './brat/read-brat'
import { readRecords } from './csv/read-csv'
import { isHypothesis, readHypothesis } from './hypothesis/read-hypothesis'
import { isHypothesisCsv, readHypothesisCsv } from './hypothesis/read-hypothesis-csv'
import type { Incoming } from './incoming'
import { isKindleClippings, readKindle } from './kindle/read-kindle'
import { parseJson } from './parse-json'
import { isLibrary } from './quoth/read-library'
import { isRecords, readRecordFile } from './quoth-json'
import { isReadwiseCsv, readReadwise } from './readwise/read-readwise'
import { readRefi } from './refi/read-refi'
import type { TextOf } from './text-of'
import { isWebAnnotations, readWebAnnotationFile } from './w3c/read-web-annotations'
import { zipPaths } from './zip'

/**
 * What a file of annotations turned out to be: a library of Quoth's own, as it was parsed, for `checkLibrary`; or annotations
 * in a format that people know by this name.
 */
export type ReadExchange =
  | { kind: 'library'; data: unknown }
  | { kind: 'annotations'; format: string; incoming: Incoming }

/**
 * Reads a file of annotations, a zip's bytes or a text, in whichever of the formats it is, which what is in it says and not
 * its name. The failure says in words why it can't be read; null where it is a file of something else. `textOf` reads the texts
 * in a zip, which are UTF-8 without it.
 */
export function readExchange(contents: Uint8Array | string, textOf?: TextOf): Result<ReadExchange, string> | null {
  if (typeof contents !== 'string') return readZip(contents, textOf)
  const data = parseJson(contents)
  return data.ok ? readExchangeJson(data.value) : readTable(contents.replace(/^\ufeff/, ''))
}

/** The same for JSON that was parsed. */
export function readExchangeJson(data: unknown): Result<ReadExchange, string> | null {
  if (isLibrary(data)) return succeed({ kind: 'library', data })
  if (isWebAnnotations(data)) return annotations('W3C Web Annotation', readWebAnnotationFile(data))
  if (isHypothesis(data)) return annotations('Hypothesis', readHypothesis(data))
  return isRecords(data) ? annotations('Quoth', readRecordFile(data)) : null
}

function readTable(text: string): Result<ReadExchange, string> | null {
  if (isKindleClippings(text)) return annotations('Kindle', readKindle(text))
  const { columns } = readRecords(text.slice(0, 20_000))
  if (isHypothesisCsv(columns)) return annotations('Hypothesis', readHypothesisCsv(text))
  return isReadwiseCsv(columns) ? annotations('Readwise', readReadwise(text)) : null
}

function readZip(bytes: Uint8Array, textOf: TextOf | undefined): Result<ReadExchange, string> | null {
  const paths = zipPaths(bytes)
  const has = (ending: RegExp) => paths.some((path) => ending.test(path))
  if (has(/\.qde$/i)) return named('REFI-QDA', readRefi(bytes, textOf))
  return has(/\.ann$/i) ? named('brat', readBrat(bytes, textOf)) : null
}

function named(format: string, read: Result<Incoming, string>): Result<ReadExchange, string> {
  return read.ok ? annotations(format, read.value) : read
}

function annotations(format: string, incoming: Incoming): Result<ReadExchange, string> {
  return succeed({ kind: 'annotations', format, incoming })
}
