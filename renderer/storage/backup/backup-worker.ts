import { LibraryDatabase } from '../database'
import type { BackupAnswer, BackupRequest } from './messages'
import { checkBackup } from './read-backup'
import { type Snapshot, takeSnapshot } from './snapshot'
import { type Sink, writeBackup } from './write-backup'

// Backups are written and checked here: all that a library holds is read, compressed and hashed, and the window would not
// paint meanwhile.

/** How much is handed over at a time, in bytes: what the window passes on is copied, and it does not paint meanwhile. */
const PIECE = 1_000_000

let taken = () => {}

self.onmessage = ({ data }: MessageEvent<BackupRequest>) => {
  if (data.kind === 'taken') taken()
  else if (data.kind === 'write') void write(data.held)
  else void check(data.bytes)
}

async function write(held: Snapshot | null): Promise<void> {
  const database = new LibraryDatabase()
  try {
    await writeBackup(database, held ?? (await takeSnapshot(database)), handOver)
    say({ kind: 'written' })
  } catch (error) {
    const [name, message] = error instanceof Error ? [error.name, error.message] : [String(error), '']
    say({ kind: 'not-written', name, message })
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

async function check(bytes: Uint8Array): Promise<void> {
  const checked = await checkBackup(bytes)
  say({ kind: 'checked', failure: checked.ok ? null : checked.failure })
}

function say(answer: BackupAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer })
}
