import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { root } from './folders.mjs'
import { desktopEntry, mimePackage } from './linux-files.mjs'
import { bundleInformation } from './macos-files.mjs'
import { registryEntries } from './windows-files.mjs'

/**
 * Makes a packaged app out of the build in out/: a copy of Electron under Quoth's own name, with the app and the seeds
 * among its resources, and what tells the system which files it opens: on macOS the bundle itself says it, elsewhere a file
 * in the folder is for an installer, or a person, to take up.
 * @param {string} executable the program of the Electron to build from
 * @param {string} folder where the app goes; it must not be there yet
 * @param {NodeJS.Platform} [platform] whose Electron that is
 * @returns {string} the packaged app's program
 */
export function packageApp(executable, folder, platform = process.platform) {
  return platform === 'darwin' ? packageBundle(executable, folder) : packageFolder(executable, folder, platform)
}

/**
 * @param {string} executable
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 */
function packageFolder(executable, folder, platform) {
  cpSync(dirname(executable), folder, { recursive: true, verbatimSymlinks: true })
  const program = join(folder, `quoth${extname(executable)}`)
  renameSync(join(folder, basename(executable)), program)
  addApp(join(folder, 'resources'))
  if (platform === 'win32') writeFileSync(join(folder, 'quoth-open-with.reg'), registryEntries(program))
  else {
    writeFileSync(join(folder, 'quoth.desktop'), desktopEntry(program))
    writeFileSync(join(folder, 'quoth.xml'), mimePackage())
  }
  return program
}

/**
 * A bundle keeps the names of the programs in it: Electron finds its helpers by them.
 * @param {string} executable `Electron.app/Contents/MacOS/Electron`
 * @param {string} folder
 */
function packageBundle(executable, folder) {
  const contents = join(folder, 'Quoth.app', 'Contents')
  cpSync(dirname(dirname(executable)), contents, { recursive: true, verbatimSymlinks: true })
  addApp(join(contents, 'Resources'))
  const information = join(contents, 'Info.plist')
  writeFileSync(information, bundleInformation(readFileSync(information, 'utf8')))
  return join(contents, 'MacOS', basename(executable))
}

/**
 * The bundle that a program of macOS is in.
 * @param {string} program
 */
export function bundleOf(program) {
  return dirname(dirname(dirname(program)))
}

/** @param {string} resources */
function addApp(resources) {
  rmSync(join(resources, 'default_app.asar'), { force: true })
  mkdirSync(join(resources, 'app'))
  cpSync(join(root, 'package.json'), join(resources, 'app', 'package.json'))
  cpSync(join(root, 'out'), join(resources, 'app', 'out'), { recursive: true })
  cpSync(join(root, 'seeds'), join(resources, 'seeds'), { recursive: true })
}
