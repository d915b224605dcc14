import type { LibraryDatabase } from './database'

/** What a worker answers that writes to the library: the name and message of the error that kept it from that, if one did. */
export type CommitAnswer = { kind: 'committed' } | { kind: 'not-committed'; name: string; message: string }

/** In a worker: writes to the library, and gives what the window is to be told of it. Never rejects. */
export async function answerOfWriting(database: LibraryDatabase, write: () => Promise<void>): Promise<CommitAnswer> {
  try {
    // A database that Chromium closed (out of space, for one) has to be opened again before it takes a write.
    if (!database.isOpen()) await database.open()
    await write()
    return { kind: 'committed' }
  } catch (error) {
    const [name, message] = error instanceof Error ? [error.name, error.message] : [String(error), '']
    return { kind: 'not-committed', name, message }
  }
}

/** In the window: resolves once the worker has written what it is asked to, and rejects with the error that kept it from that. */
export function committed(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }: MessageEvent<CommitAnswer>) => {
      if (data.kind === 'committed') return resolve()
      const error = new Error(data.message)
      error.name = data.name
      reject(error)
    }
  })
}
