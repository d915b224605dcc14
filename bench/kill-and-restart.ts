import type { Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { annotatePassage } from './annotate-passage'
import { type Environment, runQuoth } from './electron-program'
import { inWindow } from './in-window'
import { allGone, killAll, processTree } from './process-tree'

/** What a library came through. */
export type Survival = {
  /** The passages whose annotations were said to be saved, and those of them that are not there at the end. */
  saved: string[]
  lost: string[]
  /** How many of the kills were followed by a start that showed the article again, with every annotation so far. */
  opened: number
  /** Starts that did not, and what they showed. */
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
 * @param library a folder that is empty or not there yet
 */
export async function killAndRestart(
  library: string,
  times: number,
  environment: Environment = process.env,
): Promise<Survival> {
  const survival: Survival = { saved: [], lost: [], opened: 0, failures: [], problems: [], delays: [] }
  const open = (use: Parameters<typeof inWindow<void>>[2]) => inWindow(root, [`--library=${library}`], use, environment)
  for (let i = 0; i < times; i++) {
    await open(async (page, app) => {
      await look(page, survival)
      const tree = processTree(app.process().pid ?? 0)
      survival.saved.push(await annotatePassage(page, i / times))
      const delay = Math.random() * LATEST
      await new Promise((resolve) => setTimeout(resolve, delay))
      killAll(tree)
      survival.delays.push(delay)
      await allGone(tree)
    })
  }
  await open((page) => look(page, survival))
  const { records: kept } = await runQuoth(library, ['list', 'annotations'], environment)
  const there = new Set(kept.map(({ exact }) => exact))
  const { records: verified } = await runQuoth(library, ['verify'], environment)
  const problems = verified.flatMap((record) => record.problems ?? 'verify said nothing of problems').map(String)
  return { ...survival, lost: survival.saved.filter((passage) => !there.has(passage)), problems }
}

/** Waits until the window shows the article, and the list says that it has all annotations so far. */
async function look(page: Page, survival: Survival): Promise<void> {
  const saved = survival.saved.length
  try {
    await page.getByRole('document', { name: 'Article text' }).waitFor({ timeout: 15_000 })
    if (saved === 0) return
    const count = saved === 1 ? '1 annotation' : `${saved} annotations`
    const articles = page.getByRole('list', { name: 'Articles' })
    await articles.getByRole('button', { name: new RegExp(`\\b${count}\\b`) }).waitFor({ timeout: 5_000 })
    survival.opened += 1
  } catch {
    const shown = await page
      .locator('body')
      .innerText({ timeout: 2_000 })
      .catch(() => 'nothing')
    survival.failures.push(`After ${saved} kills the window shows: ${shown.slice(0, 300)}`)
  }
}
