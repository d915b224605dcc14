import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { WaitingFile } from '../preload/api'
import { readIncomingFile } from './read-file'

/**
 * The files and folders that somebody asked to be opened, until the renderer takes them. They are read one at a time,
 * when they are taken, so that a thousand files need the memory of one.
 */
export class WaitingFiles {
  #paths: string[] = []
  #forgotten = 0
  readonly #given = new Set<string>()

  /** Adds files and folders to the end; of a folder, all files in it and below it will be taken, by name. */
  add(paths: readonly string[]): void {
    this.#paths = [...this.#paths, ...paths]
  }

  /** Adds those of these paths once more that were taken before: nobody can ask for another file this way. */
  again(paths: readonly string[]): void {
    this.add(paths.filter((path) => this.#given.has(path)))
  }

  /** Gives up all that still waits. */
  forget(): void {
    this.#paths = []
    this.#forgotten += 1
  }

  /** Takes and reads the next file; null when none is left. A file that can't be read is taken with the reason. */
  async next(): Promise<WaitingFile | null> {
    for (;;) {
      const path = this.#paths.shift()
      if (path === undefined) return null
      const before = this.#forgotten
      const inside = await filesIn(path)
      // Given up while its folder was being listed.
      if (before !== this.#forgotten) continue
      if (inside === null) {
        this.#given.add(path)
        return { ...(await readIncomingFile(path)), left: this.#paths.length }
      }
      if (inside.length === 0) {
        this.#given.add(path)
        const named = { name: basename(path), path, left: this.#paths.length }
        return { ...named, ok: false, problem: 'empty', message: 'There are no files in this folder.' }
      }
      this.#paths = [...inside, ...this.#paths]
    }
  }
}

/**
 * How browsers name the folder of a page's parts: `Page_files`, in some languages with another word or mark. It is asked
 * here so that pictures are not read for nothing; of zips the importer asks the same, and a test holds the two together.
 */
const SAVED_BESIDE = /[_.-](?:files|dateien|fichiers|archivos|bestanden|pliki|filer|soubory)$/i

/**
 * What stands in the folder at `path`, by name; left out are hidden files, links to folders, and the folder that a browser
 * saves beside a page, with its pictures and scripts. Null if it is no folder, or
 * one that can't be listed: taking it as a file then tells why.
 */
async function filesIn(path: string): Promise<string[] | null> {
  const status = await stat(path).catch(() => null)
  if (!status?.isDirectory()) return null
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const names: string[] = []
  const pages = new Set(
    entries.filter(({ name }) => /\.html?$/i.test(name)).map(({ name }) => name.replace(/\.html?$/i, '')),
  )
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory() && SAVED_BESIDE.test(entry.name) && pages.has(entry.name.replace(SAVED_BESIDE, '')))
      continue
    // A link to a folder may lead back to where we are.
    if (entry.isSymbolicLink() && (await stat(join(path, entry.name)).catch(() => null))?.isDirectory()) continue
    names.push(entry.name)
  }
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(path, name))
}
