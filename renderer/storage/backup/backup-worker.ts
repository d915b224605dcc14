import { LIBRARY_NAME, LibraryDatabase } from '../database'
import type { BackupAnswer, BackupRequest } from './messages'
import { checkBackup, readBackup, replaceLibrary } from './read-backup'
import { takeSnapshot } from './snapshot'
import { type Sink, writeBackup } from './write-backup'

// Backups are written, checked, read and restored here: all that a library holds goes through, and the window would not
// paint meanwhile.

/** How much is handed over at a time, in bytes: what the window passes on is copied, and it does not paint meanwhile. */
const PIECE = 1_000_000

let taken = () => {}

self.onmessage = ({ data }: MessageEvent<BackupRequest>) => {
  if (data.kind === 'taken') taken()
  else void answer(data)
}

async function answer(request: Exclude<BackupRequest, { kind: 'taken' }>): Promise<void> {
  switch (request.kind) {
    case 'write':
      return attempt(() => write(request.version))
    case 'replace':
      return attempt(() => replaceLibrary(new LibraryDatabase(), new LibraryDatabase(request.from)))
    case 'check': {
      const checked = await checkBackup(request.bytes)
      return say(checked.ok ? { kind: 'whole' } : { kind: 'refused', failure: checked.failure })
    }
    case 'read': {
      const read = await readBackup(request.bytes, request.name)
      if (!read.ok) return say({ kind: 'refused', failure: read.failure })
      const { database, manifest, verification } = read.value
      database.close()
      return say({ kind: 'read', manifest, verification })
    }
  }
}

async function write(version: number): Promise<void> {
  const database = new LibraryDatabase(LIBRARY_NAME, version)
  try {
    await writeBackup(database, await takeSnapshot(database), handOver)
  } finally {
    // Whoever is told that it is done may bring the library forward, for which nobody else may have it open.
    database.close()
  }
}

async function attempt(job: () => Promise<unknown>): Promise<void> {
  try {
    await job()
    say({ kind: 'done' })
  } catch (error) {
    const [name, message] = error instanceof Error ? [error.name, error.message] : [String(error), '']
    say({ kind: 'not-done', name, message })
  }
}

const handOver: Sink = async (bytes) => {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.slice(from, from + PIECE)
    const accepted = new Promise<void>((resolve) => {
      taken = resolve
    })
    say({ kind: 'piece', bytes: piece }, [piece.buffer])
    await accepted
  }
}

function say(answer: BackupAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer })
}
