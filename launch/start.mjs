import { startApp } from './electron.mjs'
import { launch } from './launcher.mjs'
import { setUp } from './set-up.mjs'

// npm start -- [files or folders…] [--library=DIR]
await launch(async () => startApp(await setUp({ build: true }), process.argv.slice(2)).ended)
