import 'fake-indexeddb/auto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { hashOf } from '../add-article'
import { LibraryDatabase } from '../database'
import { verifyLibrary } from '../verify'
import { parseManifest } from './backup-file'
import { readBackup, replaceLibrary } from './read-backup'
import { takeSnapshot } from './snapshot'
import { writeBackup } from './write-backup'

const TEXT = 'The bridge 🌉 will close'
let database: LibraryDatabase
const others: string[] = []

beforeEach(async () => {
  database = new LibraryDatabase(crypto.randomUUID())
  const bytes = new TextEncoder().encode(TEXT)
  const hash = await hashOf(bytes)
  await database.articles.add(sampleArticle({ hash, length: TEXT.length }))
  await database.texts.add({ article: 'article-1', revision: 1, text: TEXT, blocks: [], takenOut: [] })
  await database.originals.add({ hash, bytes, created: 1, updated: 1 })
  await database.attachments.add({ hash, bytes, type: 'text/plain', name: 'a.txt', created: 1 })
  await database.speakers.add(sampleSpeaker())
  await database.codes.add(sampleCode())
  const anchor = { start: 4, end: 10, exact: 'bridge', prefix: 'The ', suffix: ' 🌉' }
  await database.annotations.add(
    sampleAnnotation({ anchor, note: 'A\r\nnote', speaker: 'speaker-1', tags: ['code-1'] }),
  )
  await database.annotations.add(sampleAnnotation({ id: 'gone', anchor, deleted: 9 }))
})
afterEach(async () => {
  for (const name of others.splice(0)) await new LibraryDatabase(name).delete()
  await database.delete()
})

async function backedUp(from = database): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  await writeBackup(from, await takeSnapshot(from), async (piece) => void pieces.push(piece))
  return new Uint8Array(await new Blob(pieces.map((piece) => new Uint8Array(piece))).arrayBuffer())
}

function read(bytes: Uint8Array) {
  const name = crypto.randomUUID()
  others.push(name)
  return readBackup(bytes, name)
}

describe('a backup', () => {
  test('holds everything: what is read back is the same to the last record', async () => {
    const result = await read(await backedUp())
    if (!result.ok) throw new Error(result.failure)
    expect(result.value.verification).toEqual(await verifyLibrary(database))
    expect(result.value.verification.problems).toEqual([])
    expect(result.value.manifest.counts).toMatchObject({ articles: 1, annotations: 2, attachments: 1 })
    result.value.database.close()
  })

  test('is compressed, files that are text too, and what is compressed already is stored as it is', async () => {
    const keep = async (bytes: Uint8Array<ArrayBuffer>) => {
      const hash = await hashOf(bytes)
      await database.originals.add({ hash, bytes, created: 1, updated: 1 })
    }
    const before = (await backedUp()).length
    await keep(new TextEncoder().encode('<p>The bridge will close.</p>'.repeat(10_000)))
    const withText = (await backedUp()).length
    expect(withText - before).toBeLessThan(10_000)
    await keep(new TextEncoder().encode(`PK\x03\x04${'0'.repeat(100_000)}`))
    const all = await backedUp()
    expect(all.length - withText).toBeGreaterThan(100_000)
    const result = await read(all)
    expect(result.ok && result.value.verification).toEqual(await verifyLibrary(database))
    if (result.ok) result.value.database.close()
  })

  test('replaces what a library holds, all of it at once', async () => {
    const result = await read(await backedUp())
    if (!result.ok) throw new Error(result.failure)
    const before = await verifyLibrary(database)
    await database.annotations.clear()
    await database.articles.add(sampleArticle({ id: 'later' }))
    await replaceLibrary(database, result.value.database)
    expect(await verifyLibrary(database)).toEqual(before)
    result.value.database.close()
  })

  test('of another version of the schema is brought forward', async () => {
    const old = new LibraryDatabase(crypto.randomUUID(), 2)
    others.push(old.name)
    const { note: _note, ...article } = sampleArticle({ length: TEXT.length })
    await old.table('articles').add(article)
    await old.table('texts').add({ article: 'article-1', revision: 1, text: TEXT, blocks: [], takenOut: [] })
    await old
      .table('annotations')
      .add(sampleAnnotation({ tags: ['harbour'], anchor: { start: 0, end: 3, exact: 'The', prefix: '', suffix: '' } }))
    const tables = await Promise.all(old.tables.map(async (table) => [table.name, await table.toArray()] as const))
    const files: Record<string, Uint8Array<ArrayBuffer>> = Object.fromEntries(
      tables.map(([name, rows]) => [
        `tables/${name}.ndjson`,
        strToU8(rows.map((row: object) => `${JSON.stringify(row)}\n`).join('')),
      ]),
    )
    const listed = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => ({ name, size: bytes.length, sha256: await hashOf(bytes) })),
    )
    const manifest = {
      format: 'quoth-backup',
      version: 2,
      created: '2026-01-01T00:00:00.000Z',
      counts: {},
      files: listed,
    }
    old.close()
    const result = await read(zipSync({ ...files, 'backup.json': strToU8(JSON.stringify(manifest)) }))
    if (!result.ok) throw new Error(result.failure)
    expect(await result.value.database.codes.toArray()).toMatchObject([{ name: 'harbour' }])
    expect(await result.value.database.articles.toArray()).toMatchObject([{ note: '' }])
    result.value.database.close()
  })

  test('that was cut off, damaged, made by a newer Quoth, or is none, is refused in words', async () => {
    const whole = await backedUp()
    const files = unzipSync(whole)
    const refused = async (bytes: Uint8Array) => {
      const result = await read(bytes)
      return result.ok ? 'taken' : result.failure
    }
    expect(await refused(whole.subarray(0, whole.length / 2))).toContain('no backup of Quoth')
    expect(await refused(strToU8('hello'))).toContain('no backup of Quoth')
    const tampered = { ...files, 'tables/annotations.ndjson': strToU8('{"id":"x"}\n') }
    expect(await refused(zipSync(tampered))).toContain('tables/annotations.ndjson is not what was written')
    const manifest = parseManifest(strFromU8(files['backup.json'] ?? new Uint8Array()))
    const newer = { ...files, 'backup.json': strToU8(JSON.stringify({ ...manifest, version: 99 })) }
    expect(await refused(zipSync(newer))).toContain('newer Quoth')
  })
})
