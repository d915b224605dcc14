import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { Reader } from './pages/reader'

const FOLDER = resolve(import.meta.dirname, '..')
const executable: unknown = createRequire(import.meta.url)('electron')
if (typeof executable !== 'string') throw new Error('The electron package did not say where its program is')

/** A library on the disk, and the ways of opening it. */
export class Library {
  readonly folder: string
  #open: ElectronApplication | null = null

  constructor(folder: string) {
    this.folder = folder
  }

  /** Starts Quoth in a window on this library; `files` are opened with it. */
  start(...files: string[]): Promise<Reader> {
    return this.startFrom(FOLDER, ...files)
  }

  /** The same with the app in another folder. */
  async startFrom(folder: string, ...files: string[]): Promise<Reader> {
    const app = await _electron.launch({
      args: [folder, `--library=${this.folder}`, ...files],
      env: environment(this.folder),
    })
    this.#open = app
    const page = await app.firstWindow()
    await page.getByRole('navigation', { name: 'Library' }).waitFor()
    return new Reader(page, app)
  }

  /** Closes the window as a person does, and waits until the program has ended. */
  async close(): Promise<void> {
    await this.#open?.close()
    this.#open = null
  }

  /** Ends the program at once and without warning, as a crash or a power cut would. */
  async kill(): Promise<void> {
    const process = this.#open?.process()
    const ended = new Promise((resolve) => process?.once('exit', resolve))
    process?.kill('SIGKILL')
    await ended
    this.#open = null
  }

  /** Runs a command on this library; gives what it printed, line by line, and its exit code. */
  async run(
    ...words: string[]
  ): Promise<{ code: number | null; lines: Record<string, unknown>[]; output: string; errors: string }> {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const child = spawn(String(executable), [...sandbox, FOLDER, ...words, `--library=${this.folder}`], {
      env: environment(this.folder),
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')))
    child.stderr.on('data', (data: Buffer) => (errors += data.toString('utf8')))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    const lines = output.split('\n').filter((line) => line.startsWith('{'))
    return { code, lines: lines.map((line): Record<string, unknown> => JSON.parse(line)), output, errors }
  }
}

/** The environment of a program that must leave nothing outside the test's own folder. */
function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  }
}

/** Playwright's test with a new library, closed and forgotten when the test ends. */
export const test = base.extend<{ library: Library }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no other fixture is needed
  library: async ({}, use, info) => {
    mkdirSync(info.outputPath(), { recursive: true })
    const library = new Library(mkdtempSync(info.outputPath('library-')))
    await use(library)
    await library.close()
  },
})

export { expect } from '@playwright/test'
export type { Page }
