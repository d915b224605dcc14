import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './stop.mjs'

/** The folder of the clone. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** What tests, benches and pictures leave behind; git ignores it. */
export const scratch = join(root, '.quoth')

/** The folder a person stood in when they ran the command: npm itself moves to the clone's, and names theirs so. */
export const startedFrom = process.env.INIT_CWD ?? process.cwd()

/**
 * Where what is downloaded once is kept for every clone: Quoth's folder in the user's cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'quoth')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'quoth')
  // The XDG specification has relative paths ignored.
  const xdg = env.XDG_CACHE_HOME
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'quoth')
}

/**
 * Makes the cache folder, and gives it. Throws a {@link Stop} where that may not be written.
 * @param {string} [folder]
 */
export function makeCacheFolder(folder = cacheFolder()) {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (error) {
    throw new Stop(
      `Quoth can't make the folder ${folder} for what it downloads (${reasonOf(error)}). ` +
        'Set XDG_CACHE_HOME to a folder that you may write to, and run the same command again.',
    )
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
