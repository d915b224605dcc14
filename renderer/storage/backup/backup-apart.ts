import { fail, type Result, succeed } from '../../domain/result'
import { LibraryDatabase } from '../database'
import type { BackupAnswer, BackupRequest } from './messages'
import type { ReadBackup } from './read-backup'
import type { Sink } from './write-backup'

// In workers, what the functions of these names do: nothing of it keeps the window from painting. Bytes that are given to
// one are handed over: there are none left here.

/**
 * Writes a backup of what the library holds now, which is of this schema `version` and stays so. Rejects with the error that
 * kept it from that, or with what `sink` rejects with; then nothing more comes.
 */
export function writeBackupApart(version: number, sink: Sink): Promise<void> {
  return inWorker({ kind: 'write', version }, [], (answer, { tell, resolve, reject }) => {
    if (answer.kind === 'piece') sink(answer.bytes).then(() => tell({ kind: 'taken' }), reject)
    else resolve()
  })
}

/** Checks a backup; gives why it is none, or not whole. */
export function checkBackupApart(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null, string>> {
  return inWorker({ kind: 'check', bytes }, [bytes.buffer], (answer, { resolve }) => {
    resolve(answer.kind === 'refused' ? fail(answer.failure) : succeed(null))
  })
}

/** Reads a backup into a library of its own under `name`; gives why it can't be read. */
export function readBackupApart(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<ReadBackup, string>> {
  return inWorker({ kind: 'read', bytes, name }, [bytes.buffer], (answer, { resolve }) => {
    if (answer.kind === 'refused') resolve(fail(answer.failure))
    if (answer.kind !== 'read') return
    const { manifest, verification } = answer
    resolve(succeed({ database: new LibraryDatabase(name), manifest, verification }))
  })
}

/** Puts all of the library of this name in the place of all of the real one, in one transaction. */
export function replaceLibraryApart(from: string): Promise<void> {
  return inWorker({ kind: 'replace', from }, [], (_answer, { resolve }) => resolve())
}

type Asking<Given> = {
  tell: (request: BackupRequest) => void
  resolve: (given: Given) => void
  reject: (error: unknown) => void
}

/** Asks a worker of its own, which is ended once what it answers has been settled by `take`; rejects where it could not do it. */
async function inWorker<Given>(
  request: BackupRequest,
  transfer: Transferable[],
  take: (answer: BackupAnswer, asking: Asking<Given>) => void,
): Promise<Given> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Given>((resolve, reject) => {
      const tell = (told: BackupRequest) => worker.postMessage(told)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }: MessageEvent<BackupAnswer>) => {
        if (data.kind === 'not-done') reject(errorOf(data))
        else take(data, { tell, resolve, reject })
      }
      worker.postMessage(request, transfer)
    })
  } finally {
    worker.terminate()
  }
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message)
  error.name = name
  return error
}
