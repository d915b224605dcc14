import { passSignalsOn } from './children.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

/**
 * Runs a command of package.json to its end: what it gives is the exit code. A {@link Stop} is said in one line and
 * ends with 1; any other error is a mistake of ours, and shows its stack.
 * @param {() => Promise<number | undefined>} main gives undefined where the exit code is already set
 */
export async function launch(main) {
  passSignalsOn()
  try {
    checkNode(process.versions.node)
    const code = await main()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    process.exitCode = 1
    if (error instanceof Stop) say(error.message)
    else throw error
  }
}

/**
 * Throws a {@link Stop} for a Node.js that the packages do not run on: npm only warns of it, and they fail obscurely.
 * @param {string} version
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(
      `Quoth needs Node.js 20.19 or newer, and this is ${version}. Get a newer one from https://nodejs.org.`,
    )
  }
}
