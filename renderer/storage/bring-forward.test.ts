import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, succeed } from '../domain/result'
import { bringForward } from './bring-forward'
import { LibraryDatabase } from './database'
import { VERSIONS } from './versions'

let name = ''
beforeEach(async () => {
  name = crypto.randomUUID()
  const old = new LibraryDatabase(name, 1)
  await old.open()
  old.close()
})
afterEach(() => new LibraryDatabase(name).delete())

/** The version of the library on the disk. Dexie keeps its version numbers tenfold. */
async function versionOnDisk(): Promise<number> {
  const found = (await indexedDB.databases()).find((database) => database.name === name)
  return (found?.version ?? 0) / 10
}

/** Whether the library is open after it was asked for. */
function opens(database: LibraryDatabase): Promise<boolean> {
  return database.open().then(
    () => true,
    () => false,
  )
}

test('a library is brought forward once it is backed up, and not by what asks for it meanwhile', async () => {
  const database = new LibraryDatabase(name)
  expect(await opens(database)).toBe(false)
  const seen: unknown[] = []
  const outcome = await bringForward(database, 1, async (version) => {
    seen.push(version, await opens(database), await versionOnDisk())
    return succeed('a.quothbackup')
  })
  expect(seen).toEqual([1, false, 1])
  expect(outcome).toEqual(succeed('a.quothbackup'))
  expect(await database.articles.toArray()).toEqual([])
  expect(await versionOnDisk()).toBe(VERSIONS.length)
  database.close()
})

test('a library that can’t be backed up stays as it is', async () => {
  const database = new LibraryDatabase(name)
  const outcome = await bringForward(database, 1, async () => fail('The disk is full.'))
  expect(outcome).toEqual(fail('The disk is full.'))
  expect(await opens(database)).toBe(false)
  expect(await versionOnDisk()).toBe(1)
})
