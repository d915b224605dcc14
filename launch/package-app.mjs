import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { desktopEntry } from './file-associations.mjs'
import { root } from './folders.mjs'

/**
 * Makes a packaged app out of the build in out/: a copy of Electron under Quoth's own name, with the app and the seeds
 * among its resources, and on Linux the entry that tells a desktop which files it opens. For Linux and Windows, whose
 * Electron is a plain folder.
 * @param {string} executable the program of the Electron to build from
 * @param {string} folder where the app goes; it must not be there yet
 * @returns {string} the packaged app's program
 */
export function packageApp(executable, folder) {
  cpSync(dirname(executable), folder, { recursive: true, verbatimSymlinks: true })
  const program = join(folder, `quoth${extname(executable)}`)
  renameSync(join(folder, basename(executable)), program)
  const resources = join(folder, 'resources')
  rmSync(join(resources, 'default_app.asar'), { force: true })
  mkdirSync(join(resources, 'app'))
  cpSync(join(root, 'package.json'), join(resources, 'app', 'package.json'))
  cpSync(join(root, 'out'), join(resources, 'app', 'out'), { recursive: true })
  cpSync(join(root, 'seeds'), join(resources, 'seeds'), { recursive: true })
  if (process.platform === 'linux') writeFileSync(join(folder, 'quoth.desktop'), desktopEntry(program))
  return program
}
