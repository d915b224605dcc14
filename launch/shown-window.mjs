import { setTimeout as wait } from 'node:timers/promises'

/** How long an app may take to show its window, in milliseconds. */
const LONGEST = 30_000

/**
 * Gives the page of the window that an app which Playwright started shows. That is not always the first that Playwright
 * learns of: on a busy machine the hidden one, which reads files, may be told before it. Throws when the app ends without
 * a window, or none comes.
 * @param {import('@playwright/test').ElectronApplication} app
 */
export async function shownWindow(app) {
  for (const until = Date.now() + LONGEST; Date.now() < until; await wait(10)) {
    const page = app.windows().find((page) => isShown(page.url()))
    if (page !== undefined) return page
    const { exitCode, signalCode } = app.process()
    const end = exitCode ?? signalCode
    if (end !== null) throw new Error(`The app ended before it showed a window (${end})`)
  }
  throw new Error(`The app showed no window within ${LONGEST / 1000} seconds`)
}

/** @param {string} url of a page, which is empty or blank at first */
function isShown(url) {
  return url !== '' && url !== 'about:blank' && !url.startsWith('app://import/')
}
