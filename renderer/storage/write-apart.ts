import { committed } from './commit-answer'
import type { Write } from './write-change'
import { partsOf, type WritePart } from './write-in-parts'

/**
 * Writes in a worker what `writeEdits` would, in one transaction. Resolves once it is on the disk; rejects with the error
 * that kept it from that, and may be asked again.
 */
export async function writeApart(write: Write): Promise<void> {
  const worker = new Worker(new URL('./saving-worker.ts', import.meta.url), { type: 'module' })
  const tell = (part: WritePart) => worker.postMessage(part)
  try {
    for (const part of partsOf(write)) {
      if (part.kind === 'end') await committed(worker, () => tell(part))
      else {
        tell(part)
        await nextTask()
      }
    }
  } finally {
    worker.terminate()
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
