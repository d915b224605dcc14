import type { Reader } from './reader'

/** What the live regions of the window tell from now on, in order: the words of each, every time they are put there. */
export async function hear({ page }: Reader): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('regionTold', (words: string) => heard.push(words))
  await page.evaluate(() => {
    const told: unknown = Reflect.get(window, 'regionTold')
    const LIVE = '[role="status"], [role="alert"]'
    const regionsOf = ({ target, addedNodes }: MutationRecord) => {
      const at = target instanceof Element ? target : target.parentElement
      const added = [...addedNodes].filter((node) => node instanceof Element)
      return [at?.closest(LIVE) ?? [], added.filter((node) => node.matches(LIVE))].flat()
    }
    new MutationObserver((records) => {
      for (const region of new Set(records.flatMap(regionsOf))) if (typeof told === 'function') told(region.textContent)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return heard
}
