import type { History } from '../domain/history'
import { HistoryInParts, type HistoryPart } from './history-in-parts'

/** Reads in a worker what `readHistory` would; rejects where it can't be read. */
export function readHistoryApart(now: number): Promise<History> {
  const worker = new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' })
  const parts = new HistoryInParts()
  const read = new Promise<History>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }: MessageEvent<HistoryPart>) => {
      const whole = parts.take(data)
      if (whole !== null) resolve(whole)
    }
    worker.postMessage(now)
  })
  return read.finally(() => worker.terminate())
}
