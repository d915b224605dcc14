import { buildApp } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { openDisplay } from './display.mjs'
import { adviseOnSandbox } from './os-sandbox.mjs'
import { findRuntime } from './runtime.mjs'
import { say } from './say.mjs'
import { installSystemLibraries } from './system-libraries.mjs'

/** @typedef {{ executable: string, environment: NodeJS.ProcessEnv }} Electron what it takes to run the app */

/**
 * Does everything that stands between a fresh clone and a running app, and nothing that is done already.
 * Throws a {@link import('./stop.mjs').Stop} with what a person has to do where it can't.
 * @param {{ build: boolean }} options whether the app is built too
 * @returns {Promise<Electron>}
 */
export async function setUp({ build }) {
  const { executable, environment } = await setUpRuntime()
  const [display] = await Promise.all([openDisplay(), build && buildApp()])
  if (display.DISPLAY) say(`No display here: Quoth runs on a virtual one (Xvfb ${display.DISPLAY}).`)
  return { executable, environment: { ...environment, ...display } }
}

/**
 * The same without the build, and for somebody who opens the display.
 * @returns {Promise<Electron>}
 */
export async function setUpRuntime() {
  await installDependencies()
  await installSystemLibraries()
  const { executable, folder } = await findRuntime()
  adviseOnSandbox(folder)
  // Some editors' terminals set it, and with it Electron opens no window.
  delete process.env.ELECTRON_RUN_AS_NODE
  return { executable, environment: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder } }
}
