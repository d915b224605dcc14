import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './children.mjs'
import { needsVirtualDisplay } from './display.mjs'
import { readIfThere } from './read-if-there.mjs'
import { isRoot } from './root-user.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

/** @typedef {{ library: string, packages: [newer: string, older: string] | [only: string] }} Need */

/** What Electron links to, and the Debian packages with it; Ubuntu 24.04 and Debian 13 renamed some of them. */
const LIBRARIES = /** @type {Need[]} */ ([
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
])

/**
 * Sees to it that Debian and its descendants have the libraries Electron links to, and Xvfb where there is no display:
 * installs them as root, and otherwise throws a {@link Stop} with the line to run. Other systems are left alone: their
 * packages have other names, and a desktop has these libraries anyway.
 */
export async function installSystemLibraries() {
  if (process.platform !== 'linux' || !isDebianLike(readIfThere('/etc/os-release') ?? '')) return
  const missing = missingNeeds(loadableLibraries(), process.arch)
  if (needsVirtualDisplay() && !isOnPath('Xvfb')) missing.push({ library: 'Xvfb', packages: ['xvfb'] })
  if (missing.length === 0) return

  if (!isRoot()) {
    const line = `sudo apt-get install -y ${packageNames(missing, aptKnows).join(' ')}`
    throw new Stop(`Quoth needs some libraries that are not installed. Run this, then the same command again: ${line}`)
  }
  say(`Installing system libraries that Electron needs: ${missing.map(({ library }) => library).join(', ')}…`)
  const apt = (/** @type {string[]} */ ...words) =>
    runQuietly('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=120', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  // The lists come first: in a fresh container apt knows no package at all.
  const updated = await apt('update')
  const names = packageNames(missing, aptKnows)
  if (updated !== 0 || (await apt('install', '--no-install-recommends', ...names)) !== 0) {
    throw new Stop(
      `The system libraries could not be installed: apt-get says why above. It was asked for ${names.join(' ')}.`,
    )
  }
}

/**
 * Whether an /etc/os-release is that of Debian, Ubuntu, or a system made from them.
 * @param {string} osRelease
 */
export function isDebianLike(osRelease) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)
}

/**
 * The libraries that are not in the list of `ldconfig -p`.
 * @param {string} loadable
 * @param {string} arch Node's name of the architecture: a 32-bit copy of a library is of no use to a 64-bit program
 */
export function missingNeeds(loadable, arch) {
  const lines = loadable.split('\n').map((line) => line.trim())
  const usable = arch === 'x64' ? lines.filter((line) => line.includes('x86-64')) : lines
  return LIBRARIES.filter(({ library }) => !usable.some((line) => line.startsWith(`${library} (`)))
}

/**
 * The names under which this system's apt has the packages.
 * @param {Need[]} needs
 * @param {(name: string) => boolean} knows
 */
export function packageNames(needs, knows) {
  return needs.map(({ packages: [first, older = first] }) => (knows(first) ? first : older))
}

function loadableLibraries() {
  // An ordinary user's PATH has no /sbin on Debian.
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig'
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout ?? ''
}

/** @param {string} name */
function aptKnows(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
