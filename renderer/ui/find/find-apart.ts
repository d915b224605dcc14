import { fail, type Result } from '../../domain/result'
import type { TextHits, TextQuery } from '../../searching/find-in-text'

/** How long a search may take, in milliseconds. */
const LONGEST = 3_000

/**
 * Looks for something in a text in a worker, which is ended when it takes too long or `signal` says that nobody wants to
 * know any more.
 */
export function findApart(text: string, query: TextQuery, signal: AbortSignal): Promise<Result<TextHits, string>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../../searching/find-worker.ts', import.meta.url), { type: 'module' })
    const timer = setTimeout(() => finish(fail('This expression takes too long. Try a simpler one.')), LONGEST)
    const finish = (result: Result<TextHits, string>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    signal.addEventListener('abort', () => finish(fail('')))
    worker.onmessage = ({ data }: MessageEvent<Result<TextHits, string>>) => finish(data)
    worker.onerror = () => finish(fail('The search stopped. Try again.'))
    worker.postMessage({ text, query })
  })
}
