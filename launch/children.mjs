import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Stop } from './stop.mjs'

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** @type {NodeJS.Signals | undefined} */
let stoppedBy

/**
 * Starts a program. `ended` gives its exit code, 128 and the signal's number where a signal ended it, and fails with a
 * {@link Stop} when it can't be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {SpawnOptions} [options] its output and input are ours unless they say otherwise
 */
export function start(program, parameters, options = {}) {
  const child = spawn(program, parameters, { stdio: 'inherit', ...options })
  running.add(child)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child)
      reject(new Stop(`${program} could not be started: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      const exitCode = code ?? exitCodeOf(signal ?? 'SIGKILL')
      // What would come next was not asked for any more.
      if (stoppedBy !== undefined && running.size === 0) process.exit(exitCode)
      resolve(exitCode)
    })
  })
  return { child, ended }
}

/**
 * Runs a program to its end and gives its exit code. Takes and fails with what {@link start} does.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {SpawnOptions} [options]
 */
export function run(program, parameters, options) {
  return start(program, parameters, options).ended
}

/**
 * Runs a program whose output matters only when it fails: then all of it goes to standard error.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {SpawnOptions} [options]
 */
export async function runQuietly(program, parameters, options) {
  const { child, ended } = start(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
  const code = await ended
  if (code !== 0) process.stderr.write(Buffer.concat(output))
  return code
}

/** From here on, a signal that asks us to end asks the running programs to; when the last has ended, so do we. */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl+C and its closing to all of its programs itself, and Electron takes a second one as an
    // order to drop everything.
    const isShared = process.stdin.isTTY && signal !== 'SIGTERM'
    process.on(signal, () => end(signal, !isShared))
  }
  if (process.env.npm_execpath !== undefined) endWithParent()
}

/** npm passes signals on to the shell that it runs us in and no further: of a stopped npm we see that shell's end. */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end('SIGTERM', true)
  }, 500)
  watch.unref()
}

/**
 * @param {NodeJS.Signals} signal
 * @param {boolean} tell whether the running programs have yet to be told
 */
function end(signal, tell) {
  if (running.size === 0) process.exit(exitCodeOf(signal))
  stoppedBy = signal
  if (tell) for (const child of running) child.kill(signal)
}

/** @param {NodeJS.Signals} signal */
function exitCodeOf(signal) {
  return 128 + constants.signals[signal]
}
