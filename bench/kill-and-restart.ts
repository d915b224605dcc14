import { type ElectronApplication, _electron, type Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { annotatePassage, uniquePassages } from './annotate-passage'
import { appArguments, type Environment, electron, runQuoth } from './electron-program'
import { allGone, killAll, processTree } from './process-tree'

/** What a library came through. */
export type Survival = {
  /** How many annotations were said to be saved, and how many of them are not there at the end. */
  saved: number
  lost: string[]
  /** How many of the kills were followed by a start that showed the article again, with every annotation so far. */
  opened: number
  /** Starts that did not, and why. */
  failures: string[]
  /** What `verify` found wrong with the library at the end. */
  problems: string[]
  /** How long after “Saved” each kill came, in milliseconds. */
  delays: number[]
}

/** The latest moment of a kill after “Saved”, in milliseconds. */
const LATEST = 30

/**
 * As often as `times` says: starts the app on one library, annotates a passage in its window, waits for “Saved”, and
 * kills all of the app's processes at a random moment shortly after. Every start looks whether all is there.
 * @param library a folder that may be empty or not be there yet
 */
export async function killAndRestart(
  library: string,
  times: number,
  environment: Environment = process.env,
): Promise<Survival> {
  const run = (...words: string[]) => runQuoth(library, words, environment)
  const passages = await uniquePassages(run, times)
  const survival: Survival = { saved: 0, lost: [], opened: 0, failures: [], problems: [], delays: [] }
  for (const passage of passages) {
    await inWindow(library, environment, async (app, page) => {
      await look(page, survival)
      const tree = processTree(app.process().pid ?? 0)
      await annotatePassage(page, passage)
      survival.saved += 1
      const delay = Math.random() * LATEST
      await new Promise((resolve) => setTimeout(resolve, delay))
      killAll(tree)
      survival.delays.push(delay)
      await allGone(tree)
    })
  }
  await inWindow(library, environment, (_app, page) => look(page, survival))
  const { records: kept } = await run('list', 'annotations')
  const there = new Set(kept.map(({ exact }) => exact))
  const { records: verified } = await run('verify')
  const problems = verified.flatMap((record) => record.problems ?? 'verify said nothing of problems').map(String)
  return { ...survival, lost: passages.filter((passage) => !there.has(passage)), problems }
}

/** Starts the app, and closes it after `use` if it still runs. */
async function inWindow(
  library: string,
  env: Environment,
  use: (app: ElectronApplication, page: Page) => Promise<void>,
): Promise<void> {
  const args = appArguments(root, [`--library=${library}`])
  const app = await _electron.launch({ executablePath: electron, args, env: definedOnly(env) })
  try {
    await use(app, await app.firstWindow())
  } finally {
    await app.close()
  }
}

/** Waits until the window shows the article, and the list says that it has all annotations so far. */
async function look(page: Page, survival: Survival): Promise<void> {
  const { saved } = survival
  try {
    await page.getByRole('document', { name: 'Article text' }).waitFor({ timeout: 15_000 })
    if (saved === 0) return
    const count = saved === 1 ? '1 annotation' : `${saved} annotations`
    const entry = page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: new RegExp(`\\b${count}\\b`) })
    await entry.waitFor({ timeout: 5_000 })
    survival.opened += 1
  } catch {
    const shown = await page.locator('body').innerText({ timeout: 2_000 }).catch(() => 'nothing')
    survival.failures.push(`After ${saved} kills the window shows: ${shown.slice(0, 300)}`)
  }
}

function definedOnly(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
