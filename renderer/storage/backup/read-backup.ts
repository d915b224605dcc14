import { strFromU8, unzipSync } from 'fflate'
import { fail, type Result, succeed } from '../../domain/result'
import { hashOf } from '../add-article'
import { LibraryDatabase } from '../database'
import { isOutOfSpace, reasonOf } from '../saving'
import { type Verification, verifyLibrary } from '../verify'
import { VERSIONS } from '../versions'
import { BINARY_STORES, MANIFEST, type Manifest, parseManifest } from './backup-file'

/** A backup that was read: a library of its own, of the newest schema, with what it holds and what is wrong with it. */
export type ReadBackup = { database: LibraryDatabase; manifest: Manifest; verification: Verification }

/**
 * Reads a backup into a library of its own under `name`, checks every file against the manifest, and brings the records
 * forward to the newest schema. Gives the reason in words where it is damaged, no backup, or of a newer Quoth; then there
 * is no such library.
 */
export async function readBackup(bytes: Uint8Array, name: string): Promise<Result<ReadBackup, string>> {
  const checked = await checkBackup(bytes)
  if (!checked.ok) return checked
  const { manifest, files } = checked.value
  if (manifest.version > VERSIONS.length) return fail('It was made by a newer Quoth. Start that one to restore it.')
  await new LibraryDatabase(name).delete()
  try {
    await fill(name, manifest, files)
    const database = new LibraryDatabase(name)
    // What it is read from is the backup.
    database.allowUpgradeFrom(manifest.version)
    await database.open()
    return succeed({ database, manifest, verification: await verifyLibrary(database) })
  } catch (error) {
    await new LibraryDatabase(name).delete()
    if (isOutOfSpace(error)) return fail(reasonOf(error))
    return fail('The backup is damaged: its records can’t be read.')
  }
}

/** The files of a backup, every one of them as it was written; or the reason why not, in words. */
export async function checkBackup(
  bytes: Uint8Array,
): Promise<Result<{ manifest: Manifest; files: Record<string, Uint8Array> }, string>> {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch {
    return fail('It is no backup of Quoth, or it is damaged.')
  }
  const listed = files[MANIFEST]
  const manifest = listed === undefined ? null : parseManifest(strFromU8(listed))
  if (manifest === null) return fail('It is no backup of Quoth, or it was cut off.')
  const damaged = await firstDamaged(manifest, files)
  return damaged === null
    ? succeed({ manifest, files })
    : fail(`The backup is damaged: ${damaged} is not what was written.`)
}

/** The name of the first file that is missing or not as it was written; null where all are. */
async function firstDamaged({ files: listed }: Manifest, files: Record<string, Uint8Array>): Promise<string | null> {
  for (const { name, size, sha256 } of listed) {
    const bytes = files[name]
    if (bytes?.length !== size || (await hashOf(new Uint8Array(bytes))) !== sha256) return name
  }
  return null
}

/** Makes a library of the version that the backup is of, with its records. */
async function fill(name: string, { version }: Manifest, files: Record<string, Uint8Array>): Promise<void> {
  const database = new LibraryDatabase(name, version)
  try {
    await database.open()
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) {
        const lines = strFromU8(files[`tables/${table.name}.ndjson`] ?? new Uint8Array())
        const rows = lines.split('\n').flatMap((line) => (line === '' ? [] : [withBytes(table.name, line, files)]))
        await table.bulkAdd(rows)
      }
    })
  } finally {
    database.close()
  }
}

function withBytes(store: string, line: string, files: Record<string, Uint8Array>): object {
  const row: unknown = JSON.parse(line)
  if (typeof row !== 'object' || row === null) throw new Error('A record is no object')
  if (!BINARY_STORES.some((binary) => binary === store)) return row
  const bytes = 'hash' in row ? files[`${store}/${String(row.hash)}`] : undefined
  return { ...row, bytes: bytes ?? new Uint8Array() }
}

/** Puts all of one library in the place of all of another, in one transaction. */
export async function replaceLibrary(database: LibraryDatabase, from: LibraryDatabase): Promise<void> {
  const tables = await from.transaction('r', from.tables, () =>
    Promise.all(from.tables.map(async (table): Promise<[string, object[]]> => [table.name, await table.toArray()])),
  )
  await database.transaction('rw', database.tables, async () => {
    for (const [name, rows] of tables) {
      await database.table(name).clear()
      await database.table(name).bulkAdd(rows)
    }
  })
}
