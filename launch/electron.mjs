import { start } from './children.mjs'
import { root, startedFrom } from './folders.mjs'
import { isRoot } from './root-user.mjs'

/**
 * Starts the app, in the folder where the person stood, so that the paths they gave hold. Gives what
 * {@link start} does.
 * @param {import('./set-up.mjs').Electron} electron
 * @param {readonly string[]} parameters
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startApp({ executable, environment }, parameters, options) {
  return start(executable, [...sandboxing(), root, ...parameters], { cwd: startedFrom, env: environment, ...options })
}

/** Chromium can't sandbox what runs as root, and refuses to start there unless told so. */
export function sandboxing() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
}
