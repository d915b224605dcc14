import { committed } from './commit-answer'
import { nextTask } from './next-task'
import type { Write } from './write-change'
import { partsOf, type WritePart } from './write-in-parts'

/**
 * Writes in a worker what `writeEdits` would, in one transaction. Resolves once it is on the disk; rejects with the error
 * that kept it from that, and may be asked again.
 */
export async function writeApart(write: Write): Promise<void> {
  const worker = new Worker(new URL('./saving-worker.ts', import.meta.url), { type: 'module' })
  try {
    // What it answers is listened to from the start: it may break off before it has all of it.
    await Promise.all([committed(worker), send(worker, write)])
  } finally {
    worker.terminate()
  }
}

async function send(worker: Worker, write: Write): Promise<void> {
  const tell = (part: WritePart) => worker.postMessage(part)
  for (const part of partsOf(write)) {
    tell(part)
    await nextTask()
  }
}
