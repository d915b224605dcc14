import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { inWindow } from './in-window'
import { traced, type Work, workBetween } from './main-thread-work'
import { type Size, sizeOf } from './page-size'
import { addAndMark, addAndMarkCard, clickAndMark, highlightedRanges, highlightsWith } from './page-steps'
import type { SampleArticle } from './sample-article'

/** What it took Quoth to open the large article. */
export type Opening = {
  /** Until the text and the highlights in view were painted. */
  inView: Work
  /** Until all its annotations were there. */
  all: Work
  size: Size
}

/** Opens the large article in a new window, by a click in the list while a small one is shown. */
export function openInQuoth(article: SampleArticle, scratch: string): Promise<Opening> {
  return inWindow(root, [`--library=${article.library}`], async (page, app) => {
    const opening = await open(page, app, article, scratch)
    await leave(page, article)
    return opening
  })
}

/**
 * What it took Quoth to add one until its highlight was painted, and another until its card was there with its fields. To
 * look for both at once would be more work in the frame that is measured.
 */
export type Addition = { highlight: Work; card: Work }

/** Opens it the same way, then adds `warmUps` pairs of highlights, and `times` more whose work is given. */
export function addInQuoth(
  article: SampleArticle,
  scratch: string,
  warmUps: number,
  times: number,
): Promise<Addition[]> {
  return inWindow(root, [`--library=${article.library}`], async (page, app) => {
    await open(page, app, article, scratch)
    const text = page.getByRole('document', { name: 'Article text' })
    const count = await highlightedRanges(page)
    const trace = await traced(app, join(scratch, 'trace.json'), async () => {
      const share = 1 / (warmUps + times)
      for (let i = 0; i < warmUps + times; i++) {
        // With no card open there is no other whose fields could be taken for the new one's.
        await text.press('Escape')
        await addAndMark(text, count, `add-${i}`, i * share, async () => {})
        await text.press('Escape')
        await addAndMarkCard(text, `card-${i}`, (i + 0.5) * share)
      }
    })
    const workOf = (name: string) => workBetween(trace, `${name}:begin`, `${name}:painted`)
    return Array.from({ length: times }, (_, i) => ({
      highlight: workOf(`add-${i + warmUps}`),
      card: workOf(`card-${i + warmUps}`),
    }))
  })
}

async function open(
  page: Page,
  app: ElectronApplication,
  { title, annotations }: SampleArticle,
  scratch: string,
): Promise<Opening> {
  await page.getByRole('document', { name: 'Article text' }).waitFor()
  if (await page.getByRole('main', { name: title }).isVisible()) throw new Error('The large article is open already')
  const entry = page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title })
  const ready = await highlightsWith(page, await highlightedRanges(page), `main[aria-label="${title}"]`)
  const trace = await traced(app, join(scratch, 'trace.json'), async () => {
    const complete = await markComplete(page, annotations.filter(({ kind }) => kind === 'claim').length)
    await clickAndMark(entry, 'open', ready)
    await complete.reached
  })
  const inView = workBetween(trace, 'open:begin', 'open:painted')
  return { inView, all: workBetween(trace, 'open:begin', 'open:complete'), size: await sizeOf(page) }
}

/** Goes to another article and lets that be kept, so that the next start opens with it. */
async function leave(page: Page, { title }: SampleArticle): Promise<void> {
  const entries = page.getByRole('list', { name: 'Articles' }).getByRole('button')
  await entries.filter({ hasNotText: title }).first().click()
  await page.getByRole('main', { name: title }).waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
}

/** Marks when the status bar counts all claims, as it does once every annotation is there. */
async function markComplete(page: Page, claims: number): Promise<{ reached: Promise<void> }> {
  await page.evaluate((claims) => {
    window.complete = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The status bar never counted ${claims} claims`)), 60_000)
      const footer = document.querySelector('footer') ?? document.body
      const observer = new MutationObserver(() => {
        if (!footer.textContent?.includes(`${claims} claims`)) return
        observer.disconnect()
        performance.mark('open:complete')
        resolve()
      })
      observer.observe(footer, { subtree: true, childList: true, characterData: true })
    })
  }, claims)
  return { reached: page.evaluate(() => window.complete) }
}
