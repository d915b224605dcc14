import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { electron } from './electron-program'

/** When a start had come so far, in milliseconds from just before the program was spawned. */
export type ColdStart = {
  /** The page began to load: what came before is the program's own start. */
  page: number
  /** Anything was painted. */
  firstPaint: number
  /** The text was painted. */
  text: number
}

/** How long the program is left alone before it is asked, in milliseconds: asking takes time from a start. */
const ALONE = 1_500

/**
 * Starts the program with `parameters`, reads when text inside the element `within` (a selector) was first painted, and
 * ends it. Nothing of ours runs in the page until that is long past: Chromium itself keeps the times.
 */
export async function coldStart(parameters: readonly string[], within: string): Promise<ColdStart> {
  const before = Date.now()
  const child = spawn(electron, ['--remote-debugging-port=0', ...parameters], { stdio: ['ignore', 'ignore', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const endpoint = await debuggingEndpoint(child)
    await new Promise((resolve) => setTimeout(resolve, ALONE))
    const browser = await chromium.connectOverCDP(endpoint)
    const times = await paintTimes(await firstPage(browser), within)
    const session = await browser.newBrowserCDPSession()
    // The program may be gone before it has answered.
    await session.send('Browser.close').catch(() => undefined)
    await ended
    return { page: times.page - before, firstPaint: times.firstPaint - before, text: times.text - before }
  } finally {
    kill()
    await ended
    process.off('exit', kill)
  }
}

/** Where Chromium says that it listens; it is the first thing that it says. */
function debuggingEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (endpoint !== undefined) resolve(endpoint)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Electron ended before it had opened a window: ${said}`)))
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('Electron shows no window')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/**
 * The times of the page's paints since the epoch. The text's is that of the first entry of “largest contentful paint”
 * inside `within`: Chromium makes one whenever something larger than all before was painted, which a paragraph of an
 * article is beside the panels' labels, and dates it to the frame that showed it. The same is asked of the empty window.
 */
function paintTimes(page: Page, within: string): Promise<ColdStart> {
  return page.evaluate(
    (within) =>
      new Promise<ColdStart>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No text was painted inside ${within}`)), 20_000)
        const observer = new PerformanceObserver((list) => {
          const firstPaint = performance.getEntriesByName('first-paint')[0]?.startTime
          const text = list
            .getEntries()
            .find((entry) => entry instanceof LargestContentfulPaint && entry.element?.closest(within))?.startTime
          if (firstPaint === undefined || text === undefined) return
          const { timeOrigin } = performance
          resolve({ page: timeOrigin, firstPaint: timeOrigin + firstPaint, text: timeOrigin + text })
        })
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
    within,
  )
}
