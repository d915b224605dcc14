import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes a folder inside `parent` that is gone when `use` has ended, or when the process is stopped meanwhile. Gives and
 * fails with what `use` does.
 * @template Result
 * @param {string} parent
 * @param {(folder: string) => Promise<Result>} use
 */
export async function withTemporaryFolder(parent, use) {
  const folder = mkdtempSync(join(parent, 'temporary-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await use(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}
