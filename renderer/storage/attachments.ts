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

/** A file that came with its hash. */
export type IncomingAttachment = Omit<Attachment, 'created'> & { bytes: Uint8Array<ArrayBuffer> }

/** Whether a file that came with its hash is what that says. */
export async function isWhole({ bytes, hash }: IncomingAttachment): Promise<boolean> {
  return (await hashOf(bytes)) === hash
}

/** Keeps files that came with their hashes, and are whole, each once; those that are kept already stay as they are. */
export async function keepAttachments(database: LibraryDatabase, files: readonly IncomingAttachment[]): Promise<void> {
  const missing = new Map(files.map((file) => [file.hash, file]))
  const created = Date.now()
  await database.transaction('rw', database.attachments, async () => {
    const kept = await database.attachments
      .where('hash')
      .anyOf([...missing.keys()])
      .primaryKeys()
    for (const hash of kept) missing.delete(hash)
    await database.attachments.bulkAdd(Array.from(missing.values(), (file) => ({ ...file, created })))
  })
}

/** The attachment of this hash; undefined where the library has lost it. */
export function readAttachment(database: LibraryDatabase, hash: string): Promise<Attachment | undefined> {
  return database.attachments.get(hash)
}
