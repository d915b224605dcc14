import type { JSHandle, Locator, Page } from '@playwright/test'
import { markNextPaint } from './paint-marks'

/** How long everything is left to come to rest between two measured steps, in milliseconds. */
const REST = 400

/** Clicks, and marks what it takes until `ready` has been painted; see {@link markNextPaint}. */
export async function clickAndMark(target: Locator, name: string, ready: JSHandle<() => boolean>): Promise<void> {
  const page = target.page()
  const box = await target.boundingBox()
  if (box === null) throw new Error(`There is nothing to click for ${name}`)
  // With the mouse where it will be, what it does by coming there is over. Only the click itself is sent after that.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(REST)
  const { painted } = await markNextPaint(page, name, 'click', ready)
  await page.mouse.down()
  await page.mouse.up()
  await painted
}

/** How many highlights a page shows: asked in the page, in the frame that may show one more. */
export type Count = JSHandle<() => number>

/**
 * Selects a passage that is in view inside `text` and presses H, and marks what it takes until one more is painted.
 * @param share how far down the view the passage stands, from 0 to 1
 * @param offered resolves once the page has offered to do something with what is selected
 */
export async function addAndMark(
  text: Locator,
  count: Count,
  name: string,
  share: number,
  offered: (page: Page) => Promise<void>,
): Promise<void> {
  const page = text.page()
  await selectInView(text, share)
  await offered(page)
  await page.waitForTimeout(REST)
  const { painted } = await markNextPaint(page, name, 'keydown', await oneMore(page, count))
  await page.keyboard.press('h')
  await painted
}

/** The same in Quoth, where no card is open: marks what it takes until the fields of the new one's card are painted. */
export async function addAndMarkCard(text: Locator, name: string, share: number): Promise<void> {
  const page = text.page()
  const fields = await page.evaluateHandle(() => () => document.querySelector('.margin-card .card-fields') !== null)
  await selectInView(text, share)
  await page.waitForTimeout(REST)
  const { painted } = await markNextPaint(page, name, 'keydown', fields)
  await page.keyboard.press('h')
  await painted
}

/** Whether any highlight is painted with the element that this selector finds. */
export function highlightsWith(page: Page, count: Count, selector: string): Promise<JSHandle<() => boolean>> {
  return page.evaluateHandle(
    ({ count, selector }) =>
      () =>
        document.querySelector(selector) !== null && count() > 0,
    { count, selector },
  )
}

/** The ranges of the page's CSS Custom Highlights. */
export function highlightedRanges(page: Page): Promise<Count> {
  return page.evaluateHandle(() => () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
}

/** The page's elements of this name, where highlights are elements. */
export function elementsNamed(page: Page, name: string): Promise<Count> {
  return page.evaluateHandle((name) => () => document.getElementsByTagName(name).length, name)
}

/** Whether there are more highlights than when this was asked for. */
function oneMore(page: Page, count: Count): Promise<JSHandle<() => boolean>> {
  return page.evaluateHandle((count) => {
    const before = count()
    return () => count() > before
  }, count)
}

function selectInView(text: Locator, share: number): Promise<void> {
  return text.evaluate((text, share) => {
    const words: { node: Node; at: number; end: number }[] = []
    for (const paragraph of text.querySelectorAll('p')) {
      const { top, bottom } = paragraph.getBoundingClientRect()
      if (top < 80 || bottom > innerHeight - 80) continue
      // Highlights may be elements, each with a part of the text.
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          words.push({ node, at: index, end: index + word.length })
        }
      }
    }
    const word = words[Math.floor(share * words.length)]
    if (word === undefined) throw new Error('There is no text in view to select')
    document.getSelection()?.setBaseAndExtent(word.node, word.at, word.node, word.end)
  }, share)
}
