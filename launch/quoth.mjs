import { startApp } from './electron.mjs'
import { launch } from './launcher.mjs'
import { setUp } from './set-up.mjs'

// npm run --silent quoth -- COMMAND… [--library=DIR]: what the set-up has to say goes to standard error, as everywhere.
await launch(async () => {
  const [command = '--help', ...rest] = process.argv.slice(2)
  return startApp(await setUp({ build: true }), [command, ...rest]).ended
})
