import type { Page } from '@playwright/test'

/**
 * Highlights a few words of the open article as a person does it with the keyboard, and waits until the window says that
 * this is saved. Gives the words, which the text holds only once.
 * @param share how far through the text they stand, from 0 to 1: another share is another passage
 */
export async function annotatePassage(page: Page, share: number): Promise<string> {
  const passage = await selectPassage(page, share)
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor()
  const saved = untilSaved(page, passage)
  await page.keyboard.press('h')
  await saved
  return passage
}

function selectPassage(page: Page, share: number): Promise<string> {
  return page.getByRole('document', { name: 'Article text' }).evaluate((text, share) => {
    const all = text.textContent ?? ''
    const passages: { node: Node; at: number; words: string }[] = []
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { 0: words, index } of (node.textContent ?? '').matchAll(/(?:[\p{L}\p{N}]+ ){3}[\p{L}\p{N}]+/gu)) {
        if (all.indexOf(words) === all.lastIndexOf(words)) passages.push({ node, at: index, words })
      }
    }
    const passage = passages[Math.floor(share * passages.length)]
    if (passage === undefined) throw new Error('The article has no passage there to annotate')
    const { node, at, words } = passage
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return words
  }, share)
}

/**
 * Resolves at the moment when the status goes from “Saving” to “Saved” with the passage's card in the margin. It has to be
 * called before the key is pressed, since “Saving” may stand there for less than a frame.
 */
function untilSaved(page: Page, passage: string): Promise<void> {
  return page.evaluate(
    (passage) =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error(`“${passage}” was not saved`)), 10_000)
        let saving = false
        const observer = new MutationObserver((changes) => {
          const status = (name: string) => document.querySelector(`[role="status"][aria-label="${name}"]`) !== null
          saving ||= status('Saving') || changes.some(({ oldValue }) => oldValue === 'Saving')
          const card = document.querySelector(`[aria-label="Margin"] [aria-label="Highlight: ${passage}"]`)
          if (saving && status('Saved') && card !== null) resolve()
        })
        const attributes = { attributeFilter: ['aria-label'], attributeOldValue: true }
        observer.observe(document.body, { subtree: true, childList: true, ...attributes })
      }),
    passage,
  )
}
