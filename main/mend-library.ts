import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { addRecords, isWholeLog, wholeRecordsOf } from './leveldb-log'

/** The files of a LevelDB database that are written to where they ended, when it is opened again. */
const LOGS = /^(?:\d+\.log|MANIFEST-\d+)$/

/** How often it is looked whether Chromium has closed a library, and how long it is waited in between, in milliseconds. */
const ATTEMPTS = 20
const BETWEEN = 50

/**
 * Mends the files in which Chromium keeps a library, before it opens them. A write that the disk had no room for, or that the
 * program was killed in, leaves part of a record at their end; Chromium writes on after it, finds it when it reads them the
 * next time, and then throws all of the library away as damaged. What it was before is kept in `aside`.
 * @param profile the library's folder
 */
export function mendLibrary(profile: string, aside: string): void {
  for (const path of logsIn(join(profile, 'IndexedDB'))) mend(path, aside)
}

/**
 * The same while the program runs, when Chromium has closed the library or is about to. Files that it still has open after a
 * second are left as they are: they are for the next start.
 */
export async function mendClosedLibrary(profile: string, aside: string): Promise<void> {
  // Windows does not let a file be changed that is open; macOS does, and does not say which are.
  if (process.platform === 'darwin') return
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const torn = logsIn(join(profile, 'IndexedDB')).filter((path) => !isWholeLog(readFileSync(path)))
    const open = process.platform === 'linux' ? openFiles() : new Set<string>()
    if (!torn.some((path) => open.has(path))) {
      for (const path of torn) mend(path, aside)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN))
  }
}

function mend(path: string, aside: string): void {
  const log = new Uint8Array(readFileSync(path))
  if (isWholeLog(log)) return
  setAside(log, join(aside, path.split(/[\\/]/u).slice(-2).join(' ')))
  const whole = addRecords(new Uint8Array(), wholeRecordsOf(log))
  const isCutOff = Buffer.compare(whole, log.subarray(0, whole.length)) === 0
  if (isCutOff || !replaced(path, whole)) writeOver(path, whole)
}

/** Keeps what a file was; where there is no room for that, it is mended all the same. */
function setAside(log: Uint8Array, path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch {
    return
  }
  try {
    writeFileSync(path, log)
  } catch {
    rmSync(path, { force: true })
  }
}

/** Puts another file in its place; false where there is no room for one. */
function replaced(path: string, whole: Uint8Array): boolean {
  try {
    const temporary = `${path}.mended`
    writeFileSync(temporary, whole, { flush: true })
    renameSync(temporary, path)
    return true
  } catch {
    return false
  }
}

/** Writes what is never longer than what is there: it needs no room. */
function writeOver(path: string, whole: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, whole, 0, whole.length, 0)
    ftruncateSync(file, whole.length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function logsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.leveldb'))
    .flatMap((name) => namesIn(join(folder, name)).map((file) => ({ file, path: join(folder, name, file) })))
    .flatMap(({ file, path }) => (LOGS.test(file) ? [path] : []))
}

/** The files that this process has open: Chromium’s library is opened in it. Linux’s own list. */
function openFiles(): Set<string> {
  const list = '/proc/self/fd'
  return new Set(
    namesIn(list).flatMap((name) => {
      try {
        return [readlinkSync(join(list, name))]
      } catch {
        // The one that the list was read with is closed by now.
        return []
      }
    }),
  )
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A library that is new has none.
    return []
  }
}
