import type { Passage } from '../../domain/passages'

let kept: Worker | undefined

/**
 * Asks a worker, which is kept, for the names of a text that are likely to be the speaker of a passage (UTF-16 offsets).
 * Where it fails it finds nobody. What is given takes the question back: `found` is not called after it.
 */
export function namesApart(text: string, passage: Passage, found: (names: readonly string[]) => void): () => void {
  kept ??= new Worker(new URL('../../suggesting/names-worker.ts', import.meta.url), { type: 'module' })
  const worker = kept
  const failed = () => found([])
  worker.addEventListener('error', failed)
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => found(data)
  worker.postMessage({ text, passage }, [port2])
  return () => {
    worker.removeEventListener('error', failed)
    port1.close()
  }
}
