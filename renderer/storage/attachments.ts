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

/** The attachment of this hash; undefined where the library has lost it. */
export function readAttachment(database: LibraryDatabase, hash: string): Promise<Attachment | undefined> {
  return database.attachments.get(hash)
}
