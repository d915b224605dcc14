import type { Earlier } from '../domain/history'
import { type HistoryAsked, HistoryInParts, type HistoryPart } from './history-in-parts'

/** Reads in a worker what `readHistory` would; rejects where it can't be read. */
export function readHistoryApart(before: number, now: number): Promise<Earlier> {
  const worker = new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' })
  const parts = new HistoryInParts()
  const read = new Promise<Earlier>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }: MessageEvent<HistoryPart>) => {
      const whole = parts.take(data)
      if (whole !== null) resolve(whole)
    }
    const asked: HistoryAsked = { before, now }
    worker.postMessage(asked)
  })
  return read.finally(() => worker.terminate())
}
