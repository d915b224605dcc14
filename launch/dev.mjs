import { join } from 'node:path'
import { forgetBuild } from './build.mjs'
import { run } from './children.mjs'
import { sandboxing } from './electron.mjs'
import { root } from './folders.mjs'
import { launch } from './launcher.mjs'
import { setUp } from './set-up.mjs'

// npm run dev: the app in a window that follows every change to the sources.
await launch(async () => {
  const { environment } = await setUp({ build: false })
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const sandbox = sandboxing().length > 0 ? ['--noSandbox'] : []
  const words = ['dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)]
  // Its output goes to out/ as well, so what `npm start` built there no longer counts.
  forgetBuild()
  return run(process.execPath, [electronVite, ...words], { cwd: root, env: environment })
})
