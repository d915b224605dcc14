import type { WriteOutcome } from '../preload/api'
import { AtomicFile } from './atomic-file'

/** Writes bytes, or a text as UTF-8, to `path`, whole or not at all. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<WriteOutcome> {
  const file = new AtomicFile(path)
  await file.append(content)
  return file.commit()
}
