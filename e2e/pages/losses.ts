import type { Reader } from './reader'

/** How long the keyboard may be nowhere, in milliseconds: a page that a key leads to may have to be loaded first. */
const MOMENT = 1_000

/** Watches from now on where the keyboard is after each key. Gives what tells after which it was nowhere, and stayed there. */
export async function watchKeyboard({ page }: Reader): Promise<() => Promise<string[]>> {
  const losses: string[] = []
  await page.exposeFunction('keyboardLost', (after: string) => losses.push(after))
  await page.evaluate((moment) => {
    const told: unknown = Reflect.get(window, 'keyboardLost')
    const staysNowhere = async () => {
      // What a key does may come a little later.
      await new Promise((resolve) => setTimeout(resolve, 100))
      for (const began = performance.now(); performance.now() < began + moment; ) {
        await new Promise(requestAnimationFrame)
        if (document.activeElement !== document.body) return false
      }
      return true
    }
    const pressed = async ({ key, target }: KeyboardEvent) => {
      const name = target instanceof Element ? (target.getAttribute('aria-label') ?? target.textContent) : null
      if ((await staysNowhere()) && typeof told === 'function') told(`${key} in ${name}`)
    }
    document.addEventListener('keydown', (event) => void pressed(event), true)
  }, MOMENT)
  return async () => {
    await page.waitForTimeout(MOMENT + 300)
    return losses
  }
}
