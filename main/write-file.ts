import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WriteOutcome } from '../preload/api'
import { reasonOf } from './file-errors'

/**
 * Writes bytes, or a text as UTF-8, to `path`, whole or not at all: to a temporary file beside it, flushed to the disk, then
 * renamed over it. Whatever goes wrong, a file that was there before is there unchanged, and the outcome says why.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<WriteOutcome> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  try {
    // Through a symbolic link it is the file it points to that is replaced, not the link.
    const target = await realpath(path).catch(() => path)
    const temporary = join(dirname(target), `.quoth-${randomUUID()}.tmp`)
    try {
      // A file that others may not read stays one that they may not read.
      const mode = (await stat(target).catch(() => null))?.mode
      const file = await open(temporary, 'wx', mode)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    await flushFolder(dirname(target))
    return { kind: 'saved', path, bytes: bytes.length }
  } catch (error) {
    return { kind: 'failed', message: reasonOf(error) }
  }
}

/** Makes a rename last through a power cut. Windows cannot open a folder, and needs no such thing. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
