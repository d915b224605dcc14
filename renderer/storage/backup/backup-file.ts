import * as v from 'valibot'

/**
 * A backup is a zip file. Each store of the library is `tables/NAME.ndjson`, one record a line; what is binary in a
 * record is a file of its own, `originals/HASH` and `attachments/HASH`. `backup.json` comes last, and lists every other
 * file with its size and SHA-256: a backup that was cut off has none, and one that was damaged does not agree with it.
 */
export const MANIFEST = 'backup.json'

/** The stores whose records hold bytes, which are files of their own, named by the record's key `hash`. */
export const BINARY_STORES = ['originals', 'attachments'] as const

const manifest = v.object({
  format: v.literal('quoth-backup'),
  /** The version of the library's schema that the records are of, from 1. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  /** How many records each store has. */
  counts: v.record(v.string(), v.number()),
  files: v.array(v.object({ name: v.string(), size: v.number(), sha256: v.string() })),
})

export type Manifest = v.InferOutput<typeof manifest>

/** Reads a manifest; null where it is none. */
export function parseManifest(json: string): Manifest | null {
  try {
    const parsed = v.safeParse(manifest, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
