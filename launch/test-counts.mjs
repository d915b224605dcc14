import { relative } from 'node:path'
import { root } from './folders.mjs'

/** @typedef {{ passed: number, failed: string[], skipped: number }} Counts `failed` names the tests that did */

/**
 * What a checker says that has no tests of its own: it passed, or failed, as one.
 * @param {string} name
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countWhole(name, exitCode) {
  return exitCode === 0 ? { passed: 1, failed: [], skipped: 0 } : { passed: 0, failed: [name], skipped: 0 }
}

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.flatMap(({ failed }) => failed),
    skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/**
 * A runner's counts, and one failure more in the runner's own name when it failed without a test that did: it crashed,
 * or found no test, or something broke between the tests.
 * @param {string} name
 * @param {number} exitCode
 * @param {Counts | undefined} counts undefined when it left no report
 * @returns {Counts}
 */
export function countRun(name, exitCode, counts) {
  if (counts === undefined) return countWhole(`${name} (it left no report)`, 1)
  const brokeDown = exitCode !== 0 && counts.failed.length === 0
  return brokeDown ? { ...counts, failed: [`${name} (it ended with exit code ${exitCode})`] } : counts
}

/**
 * @typedef {{ fullName: string, status: string }} VitestTest
 * @typedef {{ testResults: { name: string, status: string, assertionResults: VitestTest[] }[] }} VitestReport
 */

/**
 * @param {VitestReport} report what Vitest's JSON reporter writes
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  return addCounts(
    testResults.map(({ name, status, assertionResults: tests }) => {
      const file = relative(root, name)
      const failed = tests.filter((test) => test.status === 'failed').map(({ fullName }) => `${file} › ${fullName}`)
      const passed = tests.filter((test) => test.status === 'passed').length
      // A file that could not even be loaded has no tests, and failed all the same.
      const broken = status === 'failed' && failed.length === 0 ? [file] : []
      return { passed, failed: [...failed, ...broken], skipped: tests.length - passed - failed.length }
    }),
  )
}

/**
 * @typedef {{ title: string, file: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {{ suites: PlaywrightSuite[] }} report what Playwright's JSON reporter writes
 * @returns {Counts}
 */
export function countPlaywright({ suites }) {
  return addCounts(suites.map((suite) => countSuite(suite, [])))
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} within the titles of the suites around it
 * @returns {Counts}
 */
function countSuite({ title, specs = [], suites = [] }, within) {
  const titles = [...within, title]
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({
      // A flaky test passed when it was tried again.
      passed: status === 'expected' || status === 'flaky' ? 1 : 0,
      failed: status === 'unexpected' ? [[...titles, spec.title].join(' › ')] : [],
      skipped: status === 'skipped' ? 1 : 0,
    })),
  )
  return addCounts([...own, ...suites.map((inner) => countSuite(inner, titles))])
}

/**
 * The last line of a run.
 * @param {Counts} counts
 */
export function summaryOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
