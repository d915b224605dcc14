import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build.mjs'
import { run } from './children.mjs'
import { installDependencies } from './dependencies.mjs'
import { root, scratch } from './folders.mjs'
import { launch } from './launcher.mjs'
import { ownHome } from './own-home.mjs'
import { readIfThere } from './read-if-there.mjs'
import { say } from './say.mjs'
import { setUpRuntime } from './set-up.mjs'
import { Stop } from './stop.mjs'
import { addCounts, countPlaywright, countRun, countVitest, countWhole, summaryOf } from './test-counts.mjs'

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/**
 * The parts of `npm test`, in order; `npm test -- lint unit` runs some of them.
 * @type {Record<string, (environment: NodeJS.ProcessEnv) => Promise<Counts>>}
 */
const PARTS = {
  lint: async (env) => countWhole('biome check', await runPackage('@biomejs/biome/bin/biome', ['check', '.'], env)),
  types: async (env) => countWhole('tsc -b', await runPackage('typescript/bin/tsc', ['-b'], env)),
  unit: (env) => {
    const report = freshReport('vitest')
    const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return countReported('vitest', report, countVitest, runPackage('vitest/vitest.mjs', words, env))
  },
  e2e: async (env) => {
    try {
      await buildApp()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      say(error.message)
      return countWhole('the build, and so all of playwright', 1)
    }
    const report = freshReport('playwright')
    const words = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json']
    const told = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    return countReported('playwright', report, countPlaywright, runPackage('@playwright/test/cli.js', words, told))
  },
}

// npm test
await launch(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name))
  if (unknown !== undefined)
    throw new Stop(`There is no part ${unknown}: the parts are ${Object.keys(PARTS).join(', ')}.`)
  const parts = Object.entries(PARTS).filter(([name]) => wanted.length === 0 || wanted.includes(name))

  const environment = { ...(await prepare(parts.some(([name]) => name === 'e2e'))), ...ownHome() }
  const counts = []
  for (const [, part] of parts) counts.push(await part(environment))

  const all = addCounts(counts)
  const failed = all.failed.map((name) => `  failed: ${name}\n`).join('')
  process.stdout.write(`\n${failed}${summaryOf(all)}\n`)
  return all.failed.length === 0 && all.passed > 0 ? 0 : 1
})

/**
 * The rest of the set-up is for the tests that open the app, each on a display of its worker’s.
 * @param {boolean} opensApp
 */
async function prepare(opensApp) {
  if (opensApp) return (await setUpRuntime()).environment
  await installDependencies()
  return process.env
}

/**
 * @param {string} program inside node_modules
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
function runPackage(program, words, env) {
  return run(process.execPath, [join(root, 'node_modules', program), ...words], { cwd: root, env })
}

/**
 * Where a runner writes its report. The last run's is deleted: it must not be taken for this one's.
 * @param {string} name
 */
function freshReport(name) {
  const file = join(scratch, `${name}.json`)
  mkdirSync(scratch, { recursive: true })
  rmSync(file, { force: true })
  return file
}

/**
 * @template Report
 * @param {string} name
 * @param {string} file
 * @param {(report: Report) => Counts} count
 * @param {Promise<number>} ended
 */
async function countReported(name, file, count, ended) {
  const exitCode = await ended
  const report = readIfThere(file)
  return countRun(name, exitCode, report === undefined ? undefined : count(JSON.parse(report)))
}
