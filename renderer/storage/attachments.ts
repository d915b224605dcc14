import { hashOf } from './add-article'
import type { Attachment, LibraryDatabase } from './database'

/** Keeps a file in the library, once however often it is added; gives its hash, by which it is found again. */
export async function addAttachment(
  database: LibraryDatabase,
  file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const hash = await hashOf(file.bytes)
  await database.transaction('rw', database.attachments, async () => {
    if ((await database.attachments.where('hash').equals(hash).count()) > 0) return
    await database.attachments.add({ ...file, hash, created: Date.now() })
  })
  return hash
}

/**
 * Keeps files that came with their hashes, those that are not kept yet. Gives the names of those whose bytes are not what
 * the hash says: they are left out.
 */
export async function keepAttachments(
  database: LibraryDatabase,
  files: readonly (Omit<Attachment, 'created'> & { bytes: Uint8Array<ArrayBuffer> })[],
): Promise<string[]> {
  const whole = new Map<string, Omit<Attachment, 'created'>>()
  const damaged: string[] = []
  for (const file of files) {
    if ((await hashOf(file.bytes)) === file.hash) whole.set(file.hash, file)
    else damaged.push(file.name)
  }
  const created = Date.now()
  await database.transaction('rw', database.attachments, async () => {
    const hashes = await database.attachments
      .where('hash')
      .anyOf([...whole.keys()])
      .primaryKeys()
    for (const hash of hashes) whole.delete(hash)
    await database.attachments.bulkAdd(Array.from(whole.values(), (file) => ({ ...file, created })))
  })
  return damaged
}

/** The attachment of this hash; undefined where the library has lost it. */
export function readAttachment(database: LibraryDatabase, hash: string): Promise<Attachment | undefined> {
  return database.attachments.get(hash)
}
