import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WriteOutcome } from '../preload/api'
import { FileError, reasonOf } from './file-errors'
import { forgetUnfinished, noteUnfinished, temporaryBeside } from './unfinished-files'

/** A temporary file that is open, and what it is to become. */
type Opened = { file: FileHandle; temporary: string; target: string }

/**
 * A file that is written piece by piece, whole or not at all: to a temporary file beside it, flushed to the disk, then
 * renamed over it. Whatever goes wrong, a file that was there before is there unchanged, and the outcome says why.
 * Nothing is made before there is something to write.
 */
export class AtomicFile {
  readonly #path: string
  #opening: Promise<Opened> | null = null
  #bytes = 0
  #failure: unknown = null

  constructor(path: string) {
    this.#path = path
  }

  /** Adds bytes, or a text as UTF-8, at the end. What goes wrong is told by `commit`. */
  async append(content: string | Uint8Array): Promise<void> {
    if (this.#failure !== null) return
    try {
      const { file } = await this.#opened()
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
      const { file, temporary, target } = await this.#opened()
      if (this.#failure !== null) throw this.#failure
      await file.sync()
      await file.close()
      await moveTo(target, temporary)
      await forgetUnfinished(temporary)
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
      const opened = await this.#opening
      if (opened === null) return
      await opened.file.close().catch(() => undefined)
      await rm(opened.temporary, { force: true })
      await forgetUnfinished(opened.temporary)
    } catch {
      // It was never opened; or it can't be removed now, and is when this library is opened again.
    }
  }

  #opened(): Promise<Opened> {
    this.#opening ??= openBeside(this.#path)
    return this.#opening
  }
}

async function openBeside(path: string): Promise<Opened> {
  // Through a symbolic link it is the file it points to that is replaced, not the link.
  const target = await realpath(path).catch(() => path)
  const replaced = await stat(target).catch(() => null)
  if (replaced !== null) await mayReplace(target, replaced)
  const temporary = temporaryBeside(target, randomUUID())
  await noteUnfinished(temporary)
  try {
    // A file that others may not read stays one that they may not read.
    return { file: await open(temporary, 'wx', replaced?.mode), temporary, target }
  } catch (error) {
    await forgetUnfinished(temporary)
    throw error
  }
}

/** Throws where what is there is no file, or one that may not be written: a rename would put another in its place all the same. */
async function mayReplace(target: string, replaced: { isFile: () => boolean; isDirectory: () => boolean }) {
  if (replaced.isDirectory()) throw new FileError('EISDIR')
  if (!replaced.isFile()) throw new FileError('ENODEV')
  // Nothing is written through it: whether that would be allowed, the system says best itself.
  await (await open(target, 'r+')).close()
}

async function moveTo(target: string, temporary: string): Promise<void> {
  try {
    await rename(temporary, target)
  } catch (error) {
    // It could be opened there: since then it, or its folder, was taken away.
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isGone ? new FileError('ESTALE') : error
  }
}

/** Makes a rename last through a power cut. Windows cannot open a folder, and needs no such thing. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
