import type { Page } from '@playwright/test'

/** Tasks of a page's main thread of more than 50 ms, and the longest of them, in ms. */
export type LongTasks = { stalls: number; longest: number }

/** Counts them from here on: Chromium's own record, which it keeps for pages to see. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks = { stalls: 0, longest: 0 }
    window.tasks = tasks
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        tasks.stalls += 1
        tasks.longest = Math.max(tasks.longest, duration)
      }
    }).observe({ type: 'longtask' })
  })
}

/** Those that were counted since it was last asked. */
export function longTasks(page: Page): Promise<LongTasks> {
  return page.evaluate(() => {
    if (window.tasks === undefined) throw new Error('The tasks were not watched')
    const { stalls, longest } = window.tasks
    Object.assign(window.tasks, { stalls: 0, longest: 0 })
    return { stalls, longest }
  })
}
