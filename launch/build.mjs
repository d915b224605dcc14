import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './children.mjs'
import { root } from './folders.mjs'
import { readIfThere } from './read-if-there.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

/** What goes into the build; the tests beside it do not. */
const FOLDERS = ['main', 'preload', 'renderer']
const FILES = /^(electron\.vite\.config\.ts|package\.json|package-lock\.json|tsconfig.*\.json)$/
const TESTS = /\.test\.[a-z]+$/

/** What is in out/ was built from the sources with the hash in this file, which is written last. */
const stamp = join(root, 'out', '.built')

/** Builds the app into out/ where that is not yet of these sources. Throws a {@link Stop} when the build fails. */
export async function buildApp() {
  // Hashed before the build, so that what is changed meanwhile counts as new.
  const sources = hashSources(root)
  if (readIfThere(stamp) === sources) return
  say('Building Quoth…')
  rmSync(stamp, { force: true })
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if ((await runQuietly(process.execPath, [electronVite, 'build'], { cwd: root })) !== 0) {
    throw new Stop('Quoth could not be built: the reason stands above.')
  }
  writeFileSync(stamp, sources)
}

/**
 * A hash of everything that goes into the build. The contents count and not their times, which a `git checkout` changes.
 * @param {string} folder the clone's
 */
export function hashSources(folder) {
  const hash = createHash('sha256')
  const files = [
    ...readdirSync(folder).filter((name) => FILES.test(name)),
    ...FOLDERS.flatMap((name) => [...sourcesIn(folder, name)]),
  ]
  for (const file of files.sort()) {
    const content = readFileSync(join(folder, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * The paths of a folder's source files, from `root` on.
 * @param {string} root
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* sourcesIn(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || TESTS.test(entry.name)) continue
    if (entry.isDirectory()) yield* sourcesIn(root, path)
    else yield path
  }
}
