import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication } from '@playwright/test'
import { openDisplay } from '../launch/display.mjs'
import { shownWindow } from '../launch/shown-window.mjs'
import { Reader } from './pages/reader'

const FOLDER = resolve(import.meta.dirname, '..')
const executable: unknown = createRequire(import.meta.url)('electron')
if (typeof executable !== 'string') throw new Error('The electron package did not say where its program is')

/** Which program is started, with which app folder (a packaged app has its own inside), and whether it is sandboxed. */
export type Program = { executable: string; app: string | null; sandbox: boolean }

export const THIS: Program = { executable, app: FOLDER, sandbox: process.getuid?.() !== 0 }

/** A library on the disk, and the ways of opening it. */
export class Library {
  readonly folder: string
  readonly #program: Program
  #open: ElectronApplication | null = null

  constructor(folder: string, program: Partial<Program> = {}) {
    this.folder = folder
    this.#program = { ...THIS, ...program }
  }

  /** Starts Quoth in a window on this library; `files` are opened with it. */
  async start(...files: string[]): Promise<Reader> {
    const { executable, app: folder, sandbox } = this.#program
    const app = await _electron.launch({
      executablePath: executable,
      args: [...(folder === null ? [] : [folder]), `--library=${this.folder}`, ...files],
      env: environment(this.folder),
      // As root Chromium has no sandbox to offer.
      chromiumSandbox: sandbox,
    })
    this.#open = app
    const page = await shownWindow(app)
    await page.getByRole('navigation', { name: 'Library' }).waitFor()
    return new Reader(page, app)
  }

  /** The environment in which this library's programs run. */
  get environment(): Record<string, string> {
    return environment(this.folder)
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
    const { executable, app, sandbox } = this.#program
    const switches = sandbox ? [] : ['--no-sandbox']
    const child = spawn(
      executable,
      [...switches, ...(app === null ? [] : [app]), ...words, `--library=${this.folder}`],
      {
        env: environment(this.folder),
      },
    )
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

/** Playwright's test with new libraries, closed when the test ends. */
export const test = base.extend<
  { library: Library; newLibrary: (program?: Partial<Program>) => Library },
  { display: { DISPLAY?: string } }
>({
  // Windows on one display share its pointer: one that opens takes a drag away from the other.
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no other fixture is needed
    async ({}, use) => {
      const display = await openDisplay()
      Object.assign(process.env, display)
      await use(display)
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no other fixture is needed
  newLibrary: async ({}, use, info) => {
    const libraries: Library[] = []
    mkdirSync(info.outputPath(), { recursive: true })
    await use((program) => {
      const library = new Library(mkdtempSync(info.outputPath('library-')), program)
      libraries.push(library)
      return library
    })
    for (const library of libraries) await library.close()
  },
  library: ({ newLibrary }, use) => use(newLibrary()),
})

export { expect } from '@playwright/test'
