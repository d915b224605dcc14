import Dexie from 'dexie'
import { isLarge } from '../domain/change'
import type { LibraryDatabase } from './database'
import { type Write, writeEdits } from './write-change'

/** Whether what a person made is on the disk. `waiting` counts the changes that are not. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; reason: string; waiting: number }

/**
 * Writes changes in the order in which they were made. A change that can't be written stays first in the queue, with
 * those that follow it, until `retry` gets it through: nothing is dropped, and nothing overtakes.
 */
export class Saving {
  #waiting: (() => Promise<void>)[] = []
  #running: Promise<void> | null = null
  readonly #database: LibraryDatabase
  readonly #tell: (state: SaveState) => void
  readonly #shown: () => Promise<void>
  readonly #apart: (write: Write) => Promise<void>

  /**
   * @param shown resolves once what was just made is on the screen: writing it takes time from the frame that shows it
   * @param apart writes what is so large that it would keep the window from painting
   */
  constructor(
    database: LibraryDatabase,
    tell: (state: SaveState) => void,
    shown: () => Promise<void>,
    apart: (write: Write) => Promise<void>,
  ) {
    this.#database = database
    this.#tell = tell
    this.#shown = shown
    this.#apart = apart
  }

  /** Queues a change for writing, which starts as soon as the change is shown. */
  add(write: Write): void {
    const { edits, journal } = write
    const large = isLarge(edits) || (journal?.kind === 'made' && isLarge(journal.change.edits))
    this.addWriting(large ? () => this.#apart(write) : () => writeEdits(this.#database, write))
  }

  /** The same for a change that is written elsewhere: `write` resolves once it is on the disk, and may be asked again. */
  addWriting(write: () => Promise<void>): void {
    this.#waiting.push(write)
    void this.retry()
  }

  /** Writes what waits; resolves when all of it is written, or at the first failure. */
  retry(): Promise<void> {
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Whether anything is not yet on the disk. */
  get pending(): boolean {
    return this.#waiting.length > 0
  }

  async #writeAll(): Promise<void> {
    this.#tell({ kind: 'saving' })
    await this.#shown()
    for (let write = this.#waiting[0]; write !== undefined; write = this.#waiting[0]) {
      try {
        // A database that Chromium closed (out of space, for one) has to be opened again before it takes a write.
        if (!this.#database.isOpen()) {
          await this.#database.mending
          await this.#database.open()
        }
        await write()
      } catch (error) {
        this.#tell({ kind: 'failed', reason: reasonOf(error), waiting: this.#waiting.length })
        return
      }
      this.#waiting.shift()
    }
    this.#tell({ kind: 'saved' })
  }
}

/** What a person is told where there is no room for what was made. */
export const DISK_FULL = 'The disk is full. Free some space, then try again.'

/** One or two plain sentences: what went wrong with a write, and what the person can do. */
export function reasonOf(error: unknown): string {
  const names = error instanceof Error ? namesOf(error) : []
  const says = (word: string) => names.some((name) => name.includes(word))
  if (says('NewerLibrary'))
    return 'A newer Quoth has opened this library, and this one does not know all that is in it now. Nothing was changed. Start the newer Quoth.'
  if (isOutOfSpace(error)) return DISK_FULL
  if (says('Closed') || says(Dexie.errnames.DatabaseClosed))
    return 'The library was closed. Try again; if that fails, start Quoth again.'
  if (says('Version')) return 'Another version of Quoth changed this library. Copy your note, then start Quoth again.'
  return `The library could not be written (${names[0] ?? 'unknown error'}). Try again.`
}

/** Whether a library could not be written because the disk is full, or Chromium takes it to be. */
export function isOutOfSpace(error: unknown): boolean {
  const names = error instanceof Error ? namesOf(error) : []
  return names.some((name) => /Quota|NoSpace|NO_SPACE|\bfull\b/.test(name))
}

/** The name and message of an error, and of those that it is about: of a write of many records each has its own. */
function namesOf(error: Error): string[] {
  const inner = 'inner' in error && error.inner instanceof Error ? namesOf(error.inner) : []
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : []
  return [
    error.name,
    error.message,
    ...inner,
    ...failures.flatMap((failure) => (failure instanceof Error ? namesOf(failure) : [])),
  ]
}
