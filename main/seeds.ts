import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IncomingFile } from '../preload/api'
import { readIncomingFile } from './read-file'

/** Reads every file of the seeds folder, by name. One that can't be read is there with its reason; no folder, no seeds. */
export async function readSeeds(folder: string): Promise<IncomingFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort()
  return Promise.all(names.map((name) => readIncomingFile(join(folder, name))))
}
