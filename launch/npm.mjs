import { basename } from 'node:path'
import { run } from './children.mjs'
import { root } from './folders.mjs'

/**
 * Runs npm in the clone and gives its exit code. Only its errors are shown. It reads the user's own settings (registry,
 * proxy, certificates), and writes nothing outside `cache`, where its logs are too.
 * @param {string[]} parameters
 * @param {string} cache
 */
export function npm(parameters, cache) {
  const settings = [`--cache=${cache}`, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier']
  // Under `npm start` the npm that runs us says where it is. Taking that one also spares Windows the shell that a
  // npm.cmd needs.
  const own = process.env.npm_execpath
  const { program, first, shell } =
    own !== undefined && basename(own) === 'npm-cli.js'
      ? { program: process.execPath, first: [own], shell: false }
      : { program: 'npm', first: [], shell: process.platform === 'win32' }
  return run(program, [...first, ...parameters, ...settings], { cwd: root, shell, stdio: ['ignore', 'ignore', 2] })
}
