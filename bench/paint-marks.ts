import type { JSHandle, Page } from '@playwright/test'

/**
 * Makes two marks, `NAME:begin` when the page hears of the next event of this type, and `NAME:painted` inside the frame that
 * shows what `ready` waits for: a frame's scripts run first, and if it is so when they do, the same task lays it out and
 * paints it. The work up to there is all up to that task's end. The promise is given before the event, inside `painted`.
 */
export async function markNextPaint(
  page: Page,
  name: string,
  event: 'click' | 'keydown',
  ready: JSHandle<() => boolean>,
): Promise<{ painted: Promise<void> }> {
  await page.evaluate(
    ({ name, event, ready }) => {
      window.painted = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${name} was not painted`)), 60_000)
        const looking = () => {
          if (!ready()) return requestAnimationFrame(looking)
          performance.mark(`${name}:painted`)
          return resolve()
        }
        const begin = () => {
          performance.mark(`${name}:begin`)
          requestAnimationFrame(looking)
        }
        window.addEventListener(event, begin, { capture: true, once: true })
      })
    },
    { name, event, ready },
  )
  return { painted: page.evaluate(() => window.painted) }
}
