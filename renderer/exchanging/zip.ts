import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fail, type Result, succeed } from '../domain/result'

/** What is unpacked of a zip at most, in bytes, whatever it says of itself: fflate never writes beyond what it says. */
const MOST_BYTES = 100 * 1024 * 1024

/** A zip of these files by their paths; `now` is the time that all of them get, in milliseconds since 1970. */
export function zipOf(files: ReadonlyMap<string, string>, now: number): Uint8Array {
  const zippable: Zippable = {}
  for (const [path, text] of files) zippable[path] = strToU8(text)
  return zipSync(zippable, { mtime: Math.max(now, EARLIEST), level: 6 })
}

/** Zips know no time before this. */
const EARLIEST = Date.UTC(1980, 0, 2)

/** The files of a zip whose paths are `wanted`; a path is a key here and never a place. Refused in words. */
export function unzipped(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, string> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        size += originalSize
        return size <= MOST_BYTES
      },
    })
    if (size > MOST_BYTES) return fail('The zip unpacks to more than Quoth can read.')
    return succeed(new Map(Object.entries(files)))
  } catch {
    return fail('The zip is damaged.')
  }
}

/** The paths of a zip's files; none where it is damaged. */
export function zipPaths(bytes: Uint8Array): string[] {
  const paths: string[] = []
  unzipped(bytes, (path) => {
    paths.push(path)
    return false
  })
  return paths
}
