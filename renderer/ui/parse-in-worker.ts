import type { ParsedArticle } from '../domain/article'
import type { ImportFailure } from '../domain/problem'
import { fail, type Result } from '../domain/result'

/** How long one file may take to be read, in milliseconds. */
const LIMIT = 30_000

type Reading = Result<ParsedArticle, ImportFailure>

let worker: Worker | null = null

/**
 * Reads a file's bytes into an article, in a worker so that the window never waits. A file that takes too long, or
 * brings the worker down, costs that worker and becomes a failure; the next file gets a new one. One at a time.
 */
export function parseInWorker(name: string, bytes: Uint8Array): Promise<Reading> {
  const reader = worker ?? new Worker(new URL('../importing/worker.ts', import.meta.url), { type: 'module' })
  worker = reader
  return new Promise((resolve) => {
    const giveUp = (failure: ImportFailure) => {
      reader.terminate()
      worker = null
      clearTimeout(timer)
      resolve(fail(failure))
    }
    const timer = setTimeout(
      () => giveUp({ problem: 'too-slow', message: 'Reading it took longer than 30 seconds.' }),
      LIMIT,
    )
    reader.onmessage = ({ data }: MessageEvent<Reading>) => {
      clearTimeout(timer)
      resolve(data)
    }
    reader.onerror = () => giveUp({ problem: 'damaged', message: 'It could not be read to its end.' })
    reader.postMessage({ name, bytes })
  })
}
