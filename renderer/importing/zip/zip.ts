import { Inflate } from 'fflate'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { crc32 } from './crc32'
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory'

/** What a zip may cost: the bytes of all files asked for, unpacked; how often larger than packed; how many files. */
const MOST_BYTES = 100 * 1024 * 1024
const MOST_FILES = 20_000
const GREATEST_RATIO = 400
/** Small files shrink without measure and harm nobody: the ratio holds from here, in bytes. */
const RATIO_FROM = 4 * 1024 * 1024

/** As much as is given to the inflater at a time: what it can make of it (1,032 times as much) stays in bounds. */
const CHUNK = 8192

/**
 * The files of a zip that `wanted` names, by their names, in the order of its directory; a name is a key here and never
 * a path. Only those are unpacked, and no further than the limits allow, whatever the zip says of their sizes.
 * `too-large` beyond the limits, `encrypted` where one needs a password, `damaged` where one is not what it should be.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ImportFailure> {
  const directory = zipDirectory(bytes)
  if (directory === null) return fail(DAMAGED)
  if (directory.size > MOST_FILES) return fail(TOO_LARGE)
  const entries = [...directory.values()].filter((entry) => wanted(entry.name) && !entry.name.endsWith('/'))
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_BYTES) return fail(TOO_LARGE)
  const files = new Map<string, Uint8Array>()
  let left = MOST_BYTES
  for (const entry of entries) {
    const file = unpack(bytes, entry, left)
    if (!file.ok) return file
    left -= file.value.length
    files.set(entry.name, file.value)
  }
  return succeed(files)
}

/** The names of the files in a zip, none where it is damaged. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  return [...(zipDirectory(bytes)?.keys() ?? [])]
}

const DAMAGED: ImportFailure = { problem: 'damaged', message: 'It is damaged: part of it is missing or was changed.' }
const TOO_LARGE: ImportFailure = { problem: 'too-large', message: 'It unpacks to more than Quoth can read.' }
const ENCRYPTED: ImportFailure = { problem: 'encrypted', message: 'It is protected with a password.' }

function unpack(bytes: Uint8Array, entry: ZipEntry, left: number): Result<Uint8Array, ImportFailure> {
  if (entry.encrypted) return fail(ENCRYPTED)
  const packed = packedBytes(bytes, entry)
  if (packed === null || (entry.method !== 0 && entry.method !== 8)) return fail(DAMAGED)
  const most = Math.min(left, Math.max(RATIO_FROM, packed.length * GREATEST_RATIO))
  const file = entry.method === 0 ? packed : inflate(packed, most)
  if (file === 'broken') return fail(DAMAGED)
  if (file === 'too large' || file.length > most) return fail(TOO_LARGE)
  if (file.length !== entry.size || crc32(file) !== entry.crc) return fail(DAMAGED)
  return succeed(file)
}

function inflate(packed: Uint8Array, most: number): Uint8Array | 'broken' | 'too large' {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && length <= most; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch {
    return 'broken'
  }
  if (length > most) return 'too large'
  const file = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.length
  }
  return file
}
