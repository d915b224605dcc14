import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCacheFolder, root } from './folders.mjs'
import { npm } from './npm.mjs'
import { readIfThere } from './read-if-there.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

/**
 * Installs the packages of package-lock.json where they are missing or are another lock file's. Throws a {@link Stop}
 * when npm fails.
 */
export async function installDependencies() {
  const lock = lockHash(root)
  if (installedLock(root) === lock) return
  const cache = join(makeCacheFolder(), 'npm')
  say('Installing the packages that Quoth is built with…')
  // Every package is a devDependency, which npm leaves out where NODE_ENV is "production". None has an install script
  // that Quoth needs.
  if ((await npm(['ci', '--include=dev', '--ignore-scripts'], cache)) !== 0) {
    throw new Stop(
      'The packages could not be installed: npm says why above. Check the connection, or the registry that npm is ' +
        'set to use (npm config get registry), and run the same command again.',
    )
  }
  writeFileSync(stampIn(root), lock)
}

/**
 * The SHA-256 of a folder's package-lock.json.
 * @param {string} folder
 */
export function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
}

/**
 * The hash of the lock file that a folder's node_modules were installed from; undefined when they are not, or not
 * wholly: npm empties node_modules first, and the stamp is written last.
 * @param {string} folder
 */
export function installedLock(folder) {
  return readIfThere(stampIn(folder))
}

/** @param {string} folder */
function stampIn(folder) {
  return join(folder, 'node_modules', '.quoth-lock')
}
