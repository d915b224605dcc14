import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { run } from './children.mjs'
import { root, startedFrom } from './folders.mjs'
import { launch } from './launcher.mjs'
import { bundleOf, packageApp } from './package-app.mjs'
import { say } from './say.mjs'
import { setUp } from './set-up.mjs'
import { Stop } from './stop.mjs'

// npm run package -- FOLDER: the app as a folder that runs by itself.
await launch(async () => {
  const [folder, ...others] = process.argv.slice(2)
  if (folder === undefined || others.length > 0) throw new Stop('Usage: npm run package -- FOLDER')
  const target = resolve(startedFrom, folder)
  if (existsSync(target)) throw new Stop(`${target} is there already: name a folder that is not.`)
  const { executable } = await setUp({ build: true })
  const program = packageApp(executable, target)
  // A bundle that was changed has to be sealed anew, if only for this computer, or macOS does not start it.
  if (
    process.platform === 'darwin' &&
    (await run('codesign', ['--force', '--deep', '--sign', '-', bundleOf(program)])) !== 0
  )
    throw new Stop('The bundle could not be signed: codesign says why above.')
  if (!executable.startsWith(root)) {
    say('This is built from an Electron that is not the official one: use it for testing, and give it to nobody else.')
  }
  process.stdout.write(`${program}\n`)
  return 0
})
