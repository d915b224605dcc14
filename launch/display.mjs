import { spawn } from 'node:child_process'
import { Stop } from './stop.mjs'

/**
 * Whether a window could not be opened here without a display of our own.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function needsVirtualDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * Opens a virtual display where there is none, for as long as this process lives. Gives the variables that point
 * programs to it; throws a {@link Stop} when it does not start.
 * @returns {Promise<{ DISPLAY?: string }>}
 */
export async function openDisplay() {
  if (!needsVirtualDisplay()) return {}
  return { DISPLAY: `:${await startXvfb()}` }
}

/** @returns {Promise<string>} the number of the display, which Xvfb chooses among the free ones */
function startXvfb() {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  // Detached: the Ctrl+C that asks the app to close must not take its display away first.
  const xvfb = spawn('Xvfb', options, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  process.once('exit', () => xvfb.kill())
  const [, , messages, answer] = xvfb.stdio
  return new Promise((resolve, reject) => {
    let said = ''
    messages?.on('data', (chunk) => {
      said += chunk
    })
    const fail = (/** @type {string} */ reason) =>
      reject(new Stop(`The virtual display did not start. Xvfb: ${reason}`))
    xvfb.once('error', (error) => fail(error.message))
    xvfb.once('close', () => fail(said.trim().split('\n').at(-1) ?? ''))
    let number = ''
    answer?.on('data', (chunk) => {
      number += chunk
      // The line's end is a write of its own, and Xvfb gives up if it can't make it.
      if (!number.endsWith('\n')) return
      // Nothing of it may keep this process from ending.
      xvfb.unref()
      for (const stream of [messages, answer]) stream?.destroy()
      resolve(number.trim())
    })
  })
}
