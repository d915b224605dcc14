import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders.mjs'
import { launch } from './launcher.mjs'
import { ownHome } from './own-home.mjs'
import { setUp } from './set-up.mjs'
import { Stop } from './stop.mjs'

// npm run --silent bench -- NAME: a bench is a module that measures when it is run, and sets process.exitCode.
await launch(async () => {
  const names = readdirSync(join(root, 'bench')).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  const [name = ''] = process.argv.slice(2)
  if (!names.includes(name)) {
    throw new Stop(
      `Usage: npm run --silent bench -- NAME, where NAME is one of: ${names.join(', ') || '(there is none yet)'}`,
    )
  }
  const { environment } = await setUp({ build: true })
  Object.assign(process.env, environment, ownHome())
  const { runnerImport } = await import('vite')
  await runnerImport(join(root, 'bench', `${name}.ts`), { root, configFile: false, logLevel: 'error' })
  return undefined
})
