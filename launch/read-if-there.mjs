import { readFileSync } from 'node:fs'

/**
 * The text of a file; undefined where there is none that can be read.
 * @param {string} file
 */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
