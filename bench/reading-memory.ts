import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { type Kept, keptBy } from './heap-snapshot'
import { inWindow } from './in-window'
import { sizeOf } from './page-size'
import { makeSmallArticles } from './small-articles'

/** What the window holds: what its scripts keep, the nodes of its document, and its process as the system has it, in MB. */
export type Held = Kept & { nodes: number; process: number }

/** What the window held with one article open, and with the same one open again after all the others. */
export type Memory = { articles: number; start: Held; end: Held }

const ARTICLES = 200

/** Every tenth has annotations. */
const ANNOTATED = 10

/** How long an article is read, and how long everything is left alone before the window is weighed, in milliseconds. */
const READ = 120
const REST = 2_000

/** Opens many articles one after another, each of which closes the one before it, and weighs the window before and after. */
export async function measureMemory(scratch: string): Promise<Memory> {
  process.stderr.write(`Importing ${ARTICLES} articles\n`)
  const { library, titles, annotated } = await makeSmallArticles(scratch, ARTICLES, ANNOTATED)
  const [first] = annotated
  if (first === undefined) throw new Error('No article was annotated')
  return inWindow(root, [`--library=${library}`], async (page, app) => {
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: first }).waitFor()
    const read = async (title: string) => {
      await openArticle(page, title)
      if (annotated.has(title)) await page.keyboard.press('j')
      await page.waitForTimeout(READ)
    }
    const weigh = async () => {
      await read(first)
      await page.waitForTimeout(REST)
      return heldBy(page, app)
    }
    const start = await weigh()
    for (const [i, title] of titles.entries()) {
      if (i % 50 === 0) process.stderr.write(`Opened ${i} articles\n`)
      await read(title)
    }
    return { articles: titles.length, start, end: await weigh() }
  })
}

/** Opens an article by a click in the list. Not found by its role: to look for that leaves nodes behind in the page. */
async function openArticle(page: Page, title: string): Promise<void> {
  const { x, y } = await page.evaluate((title) => {
    const entry = [...document.querySelectorAll('.article-entry')].find(
      (entry) => entry.querySelector('.article-title')?.textContent === title,
    )
    if (entry === undefined) throw new Error(`“${title}” is not in the list`)
    entry.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = entry.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, title)
  await page.mouse.click(x, y)
  await page.waitForFunction((title) => document.querySelector('main')?.ariaLabel === title, title)
}

async function heldBy(page: Page, app: ElectronApplication): Promise<Held> {
  const { nodes } = await sizeOf(page)
  const kilobytes = await app.evaluate(({ app, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.getOSProcessId()
    return app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? Number.NaN
  })
  // Last, since to look at all that there is takes memory itself.
  return { ...(await keptBy(page)), nodes, process: kilobytes / 1024 }
}
