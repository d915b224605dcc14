import { mkdirSync } from 'node:fs'
import { scratch } from '../launch/folders.mjs'
import { withTemporaryFolder } from '../launch/temporary-folder.mjs'

/** Gives `use` a folder inside the clone that git ignores, and that is gone when the bench ends, however it ends. */
export function inScratch<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  mkdirSync(scratch, { recursive: true })
  return withTemporaryFolder(scratch, use)
}
