import { readdirSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'

/** What the temporary files are called that become files when they are whole. */
const TEMPORARY = /^\.quoth-([\da-f-]{36})\.tmp$/

/** Where it is noted which of them there are; null where nobody said. */
let notes: string | null = null

/** The temporary file of this id beside a file. */
export function temporaryBeside(target: string, id: string): string {
  return join(dirname(target), `.quoth-${id}.tmp`)
}

/**
 * Has it noted in `folder`, from now on, which temporary files are there, and removes those that were noted before: they
 * are left over from a start that was killed, since a library is open only once. They may be anywhere, so that nobody
 * would come by to remove them otherwise. Resolves when they are gone, as far as they can be removed.
 */
export async function clearUnfinished(folder: string): Promise<void> {
  notes = folder
  // At once, so that none is among them that is noted from now on.
  const names = namesIn(folder)
  await Promise.all(names.map((name) => clear(join(folder, name)).catch(() => undefined)))
}

/** Notes that a temporary file is about to be made. Where that can't be noted, it may be made all the same. */
export async function noteUnfinished(temporary: string): Promise<void> {
  const note = noteOf(temporary)
  if (note === null) return
  await mkdir(dirname(note), { recursive: true }).catch(() => undefined)
  await writeFile(note, temporary).catch(() => undefined)
}

/** Forgets a temporary file that is there no more. */
export async function forgetUnfinished(temporary: string): Promise<void> {
  const note = noteOf(temporary)
  if (note !== null) await rm(note, { force: true }).catch(() => undefined)
}

function noteOf(temporary: string): string | null {
  const [, id] = TEMPORARY.exec(basename(temporary)) ?? []
  return notes === null || id === undefined ? null : join(notes, id)
}

async function clear(note: string): Promise<void> {
  const temporary = await readFile(note, 'utf8')
  // Whatever a note says, nothing else is removed.
  if (isAbsolute(temporary) && TEMPORARY.test(basename(temporary))) await rm(temporary, { force: true })
  await rm(note, { force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // There is none as long as nothing was written.
    return []
  }
}
