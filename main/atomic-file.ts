import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WriteOutcome } from '../preload/api'
import { reasonOf } from './file-errors'

/**
 * A file that is written piece by piece, whole or not at all: to a temporary file beside it, flushed to the disk, then
 * renamed over it. Whatever goes wrong, a file that was there before is there unchanged, and the outcome says why.
 */
export class AtomicFile {
  readonly #path: string
  readonly #opening: Promise<{ file: FileHandle; temporary: string; target: string }>
  #bytes = 0
  #failure: unknown = null

  constructor(path: string) {
    this.#path = path
    this.#opening = openBeside(path)
    this.#opening.catch((error: unknown) => {
      this.#failure ??= error
    })
  }

  /** Adds bytes, or a text as UTF-8, at the end. What goes wrong is told by `commit`. */
  async append(content: string | Uint8Array): Promise<void> {
    if (this.#failure !== null) return
    try {
      const { file } = await this.#opening
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      await file.writeFile(bytes)
      this.#bytes += bytes.length
    } catch (error) {
      this.#failure ??= error
    }
  }

  /** Puts the file in its place, where all of it could be written. */
  async commit(): Promise<WriteOutcome> {
    try {
      const { file, temporary, target } = await this.#opening
      if (this.#failure !== null) throw this.#failure
      await file.sync()
      await file.close()
      await rename(temporary, target)
      await flushFolder(dirname(target))
      return { kind: 'saved', path: this.#path, bytes: this.#bytes }
    } catch (error) {
      await this.discard()
      return { kind: 'failed', message: reasonOf(error) }
    }
  }

  /** Gives the file up: nothing is left of it. */
  async discard(): Promise<void> {
    try {
      const { file, temporary } = await this.#opening
      await file.close().catch(() => undefined)
      await rm(temporary, { force: true })
    } catch {
      // It was never opened.
    }
  }
}

async function openBeside(path: string): Promise<{ file: FileHandle; temporary: string; target: string }> {
  // Through a symbolic link it is the file it points to that is replaced, not the link.
  const target = await realpath(path).catch(() => path)
  const temporary = join(dirname(target), `.quoth-${randomUUID()}.tmp`)
  // A file that others may not read stays one that they may not read.
  const mode = (await stat(target).catch(() => null))?.mode
  return { file: await open(temporary, 'wx', mode), temporary, target }
}

/** Makes a rename last through a power cut. Windows cannot open a folder, and needs no such thing. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
