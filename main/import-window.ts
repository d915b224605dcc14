import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, type Session, session } from 'electron'
import type { FileReading, FileToRead } from '../preload/api'
import { IMPORT_ORIGIN, serveRenderer } from './app-protocol'
import { IMPORT_SECURITY_POLICY } from './content-security-policy'
import { confineSession } from './security'

/** How long one file may take to be read, in milliseconds. */
const TIME_LIMIT = 30_000

/**
 * How much memory the window may come to hold, with how much it is kept for the next file, both in kilobytes, and how
 * often that is looked at, in milliseconds.
 */
const MEMORY_LIMIT = 480 * 1024
const MEMORY_TO_KEEP = 200 * 1024
const LOOK_EVERY = 100

/** How long the window is kept after the last file, in milliseconds: another may follow. */
const KEEP = 20_000

/**
 * Reads files in a hidden window of its own, one at a time: articles are strangers' files, and reading one must not be
 * able to reach the library, the network or the disk. Its session is in memory only and denied every request beyond its
 * own scripts. A file that takes too long or too much costs that window, and becomes one line that says so; the next
 * file gets a new one.
 */
export class ImportWindow {
  #window: BrowserWindow | null = null
  #ready: Promise<void> = Promise.resolve()
  #last: Promise<unknown> = Promise.resolve()
  #closing: ReturnType<typeof setTimeout> | undefined
  #session: Session | null = null
  readonly #renderer: string

  /** @param renderer the folder of the built renderer */
  constructor(renderer: string) {
    this.#renderer = renderer
  }

  /** Reads a file after those that were asked for before it. */
  read(file: FileToRead): Promise<FileReading> {
    const reading = this.#last.then(() => this.#readNow(file))
    this.#last = reading.catch(() => undefined)
    return reading
  }

  /** Ends the window at once, whatever it is doing. */
  close(): void {
    clearTimeout(this.#closing)
    const window = this.#window
    this.#window = null
    if (window === null || window.isDestroyed()) return
    // A page that is busy would not hear of being closed.
    window.webContents.forcefullyCrashRenderer()
    window.destroy()
  }

  async #readNow(file: FileToRead): Promise<FileReading> {
    clearTimeout(this.#closing)
    const window = this.#window ?? this.#open()
    const reading = await this.#watch(window, file)
    // What earlier files left behind must not count against later ones.
    const isFull = window.isDestroyed() || memoryOf(window.webContents.getOSProcessId()) > MEMORY_TO_KEEP
    if (reading.kind === 'stopped' || isFull) this.close()
    else this.#closing = setTimeout(() => this.close(), KEEP)
    return reading
  }

  #watch(window: BrowserWindow, file: FileToRead): Promise<FileReading> {
    return new Promise((resolve) => {
      const { webContents } = window
      const stop = (problem: Extract<FileReading, { kind: 'stopped' }>['problem'], message: string) =>
        finish({ kind: 'stopped', problem, message })
      const slow = setTimeout(() => stop('too-slow', 'Reading it took longer than 30 seconds.'), TIME_LIMIT)
      const look = setInterval(() => {
        if (memoryOf(webContents.getOSProcessId()) > MEMORY_LIMIT) stop('too-large', TOO_LARGE)
      }, LOOK_EVERY)
      const gone = (_event: unknown, { reason }: Electron.RenderProcessGoneDetails) =>
        reason === 'oom' ? stop('too-large', TOO_LARGE) : stop('damaged', NOT_READ)
      const closed = () => stop('damaged', NOT_READ)
      const read = (event: Electron.IpcMainEvent, value: unknown) => {
        if (event.sender === webContents) finish({ kind: 'read', value })
      }
      const finish = (reading: FileReading) => {
        clearTimeout(slow)
        clearInterval(look)
        ipcMain.off('import:read', read)
        window.off('closed', closed)
        if (!window.isDestroyed()) webContents.off('render-process-gone', gone)
        resolve(reading)
      }
      ipcMain.on('import:read', read)
      webContents.on('render-process-gone', gone)
      window.once('closed', closed)
      void this.#ready.then(() => {
        if (!window.isDestroyed()) webContents.send('import:file', file)
      })
    })
  }

  #open(): BrowserWindow {
    this.#session ??= this.#makeSession()
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#session,
        preload: join(import.meta.dirname, '../preload/import.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    })
    this.#window = window
    const { webContents } = window
    // A file that took this window over would have a way out in a link.
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    const forget = () => {
      if (this.#window === window) this.#window = null
    }
    window.once('closed', forget)
    // A window whose page is gone would still keep the program alive. Those who hear of it here hear of it first.
    webContents.once('render-process-gone', () => {
      forget()
      setImmediate(() => window.isDestroyed() || window.destroy())
    })
    this.#ready = new Promise((resolve) => {
      const ready = (event: Electron.IpcMainEvent) => {
        if (event.sender !== webContents) return
        ipcMain.off('import:ready', ready)
        resolve()
      }
      ipcMain.on('import:ready', ready)
      window.once('closed', () => ipcMain.off('import:ready', ready))
    })
    webContents.on('console-message', ({ message }) => process.stderr.write(`${message.replace(/\p{Cc}+/gu, ' ')}\n`))
    // It rejects where the window is closed meanwhile, which is heard of otherwise.
    window.loadURL(`${IMPORT_ORIGIN}/import.html`).catch(() => undefined)
    return window
  }

  #makeSession(): Session {
    // Without “persist:” in its name it is kept in memory alone.
    const own = session.fromPartition('import', { cache: false })
    confineSession(own, IMPORT_ORIGIN)
    serveRenderer(own.protocol, this.#renderer, IMPORT_ORIGIN, IMPORT_SECURITY_POLICY)
    return own
  }
}

const NOT_READ = 'It could not be read to its end.'
const TOO_LARGE = 'Reading it took more memory than a file may have (480 MB).'

/** The memory that a process holds, in kilobytes; 0 where it is gone. */
function memoryOf(pid: number): number {
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0
}
