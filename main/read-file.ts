import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { type IncomingFile, LARGEST_FILE } from '../preload/api'
import { reasonOf } from './file-errors'

/** Reads the file at `path` when it is an ordinary file within the size limit; otherwise says why not. */
export async function readIncomingFile(path: string): Promise<IncomingFile> {
  const named = { name: basename(path), path }
  try {
    // Not blocking, so that opening a pipe that nobody writes to does not wait for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const status = await file.stat()
      if (!status.isFile())
        return { ...named, ok: false, problem: 'unreadable', message: 'It is not an ordinary file.' }
      if (status.size > LARGEST_FILE)
        return { ...named, ok: false, problem: 'too-large', message: tooLarge(status.size) }
      return { ...named, ok: true, bytes: new Uint8Array(await file.readFile()) }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { ...named, ok: false, problem: 'unreadable', message: reasonOf(error) }
  }
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)
  return `It is ${megabytes(size)} MB; the largest Quoth reads is ${megabytes(LARGEST_FILE)} MB.`
}
