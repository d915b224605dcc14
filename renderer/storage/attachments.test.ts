import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAttachment, isWhole, keepAttachments, readAttachment } from './attachments'
import { LibraryDatabase } from './database'

let database: LibraryDatabase
beforeEach(() => {
  database = new LibraryDatabase(crypto.randomUUID())
})
afterEach(() => database.delete())

const letter = { name: 'letter.txt', type: 'text/plain', bytes: new TextEncoder().encode('We were never asked.') }

test('files that came with their hashes are kept as they are, and those that are there stay as they were', async () => {
  const hash = await addAttachment(database, letter)
  const other = await addAttachment(new LibraryDatabase(crypto.randomUUID()), { ...letter, bytes: new Uint8Array([1]) })
  const coming = [
    { ...letter, hash, name: 'renamed.txt' },
    { ...letter, hash: other, bytes: new Uint8Array([1]) },
  ]
  await keepAttachments(database, coming)
  expect(await readAttachment(database, hash)).toMatchObject({ name: 'letter.txt' })
  expect(await readAttachment(database, other)).toMatchObject({ name: 'letter.txt', bytes: new Uint8Array([1]) })
})

test('a file is whole where its bytes are what its hash says', async () => {
  const hash = await addAttachment(database, letter)
  expect(await isWhole({ ...letter, hash })).toBe(true)
  expect(await isWhole({ ...letter, hash: 'a'.repeat(64) })).toBe(false)
})

test('the same file twice is kept once', async () => {
  const hash = await addAttachment(new LibraryDatabase(crypto.randomUUID()), letter)
  const file = { ...letter, hash }
  await keepAttachments(database, [file, file])
  expect(await database.attachments.count()).toBe(1)
})
