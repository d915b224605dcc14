import { fail, type Result, succeed } from '../../domain/result'
import type { BackupAnswer, BackupRequest } from './messages'
import type { Snapshot } from './snapshot'
import type { Sink } from './write-backup'

/**
 * Writes in a worker what `writeBackup` would: a backup of what the library holds now, or of what it `held`. Rejects with
 * the error that kept it from that, or with what `sink` rejects with; then nothing more comes.
 */
export function writeBackupApart(held: Snapshot | null, sink: Sink): Promise<void> {
  return inWorker((worker, resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<BackupAnswer>) => {
      if (data.kind === 'piece') sink(data.bytes).then(() => ask(worker, { kind: 'taken' }), reject)
      else if (data.kind === 'not-written') reject(errorOf(data))
      else resolve()
    }
    ask(worker, { kind: 'write', held })
  })
}

/** Checks in a worker what `checkBackup` would. The bytes are handed over: there are none left here. */
export function checkBackupApart(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null, string>> {
  return inWorker((worker, resolve) => {
    worker.onmessage = ({ data }: MessageEvent<BackupAnswer>) => {
      if (data.kind === 'checked') resolve(data.failure === null ? succeed(null) : fail(data.failure))
    }
    ask(worker, { kind: 'check', bytes }, [bytes.buffer])
  })
}

/** Has `use` settle with a worker of its own, which is ended after that. */
async function inWorker<Given>(
  use: (worker: Worker, resolve: (given: Given) => void, reject: (error: unknown) => void) => void,
): Promise<Given> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Given>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message))
      use(worker, resolve, reject)
    })
  } finally {
    worker.terminate()
  }
}

function ask(worker: Worker, request: BackupRequest, transfer: Transferable[] = []): void {
  worker.postMessage(request, transfer)
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message)
  error.name = name
  return error
}
