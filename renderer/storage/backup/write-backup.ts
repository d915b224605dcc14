import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { hashOf } from '../add-article'
import type { LibraryDatabase } from '../database'
import { BINARY_STORES, MANIFEST, type Manifest } from './backup-file'
import type { Snapshot } from './snapshot'

/** Takes the next bytes of a backup; the next are made once it has. */
export type Sink = (bytes: Uint8Array) => Promise<void>

/**
 * Writes a snapshot as a backup, piece by piece, with the files of the library that its records name. Gives what it
 * wrote; rejects where `sink` does.
 */
export async function writeBackup(
  database: LibraryDatabase,
  { version, tables }: Snapshot,
  sink: Sink,
): Promise<Manifest> {
  const pieces: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else pieces.push(piece)
  })
  const files: Manifest['files'] = []
  const add = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const entry = isCompressed(bytes) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
    files.push({ name, size: bytes.length, sha256: await hashOf(bytes) })
    await drain()
  }
  const drain = async () => {
    if (failure !== null) throw failure
    for (const piece of pieces.splice(0)) await sink(piece)
  }

  for (const [name, rows] of tables) {
    await add(`tables/${name}.ndjson`, strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join('')))
  }
  for (const store of BINARY_STORES) {
    for (const row of tables.get(store) ?? []) {
      const hash = 'hash' in row ? String(row.hash) : ''
      const record = await database.table<{ bytes: Uint8Array<ArrayBuffer> }>(store).get(hash)
      if (record !== undefined) await add(`${store}/${hash}`, new Uint8Array(record.bytes))
    }
  }
  const counts = Object.fromEntries(Array.from(tables, ([name, rows]) => [name, rows.length]))
  const manifest: Manifest = {
    format: 'quoth-backup',
    version,
    created: new Date().toISOString(),
    counts,
    files: [...files],
  }
  await add(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`))
  zip.end()
  await drain()
  return manifest
}

/** What files begin with that are compressed already: PDF, zip (Word, e-books), gzip, PNG, JPEG, GIF, WebP and its kin. */
const COMPRESSED = ['%PDF', 'PK\x03\x04', '\x1f\x8b', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF']

function isCompressed(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4))
  return COMPRESSED.some((signature) => beginning.startsWith(signature))
}
