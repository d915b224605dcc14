import type { Passage } from '../../domain/passages'

let worker: Worker | undefined

/**
 * Asks a worker, which is kept, for the names of a text that are likely to be the speaker of a passage (UTF-16 offsets).
 * What is given takes the question back: `found` is not called after it.
 */
export function namesApart(text: string, passage: Passage, found: (names: readonly string[]) => void): () => void {
  worker ??= new Worker(new URL('../../suggesting/names-worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => found(data)
  worker.postMessage({ text, passage }, [port2])
  return () => port1.close()
}
