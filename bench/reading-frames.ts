import type { Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { type Frames, together, watchFrames } from './frame-watch'
import { inWindow } from './in-window'

/** The frames of each thing that is done in a long text, with the real keyboard and mouse. */
export type Doings = { scrolling: Frames; jumping: Frames; dragging: Frames }

/** How long everything is left alone before and after a step, in milliseconds. */
const REST = 700

const WHEEL = { steps: 300, pixels: 400 }

/** Keys that jump: to the ends with the caret, to the ends without it, and by the page. */
const KEYS = ['Control+End', 'Control+Home', 'End', 'Home', 'PageDown', 'PageUp', 'Control+End', 'Home']

/** Watches the frames of Quoth's window with this article open. */
export function measureFrames(library: string, title: string): Promise<Doings> {
  return inWindow(root, [`--library=${library}`], async (page) => {
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).click()
    await page.getByRole('main', { name: title }).waitFor()
    await page.waitForTimeout(3 * REST)
    const scrolling = await scrollThrough(page)
    const jumping = together([
      ...(await jumpByKeys(page)),
      await jumpToLastHeading(page),
      ...(await jumpOnMap(page)),
      // Back to the start, where an end is dragged.
      ...(await jumpByKeys(page, ['Control+Home'])),
    ])
    return { scrolling, jumping, dragging: await dragAnEnd(page) }
  })
}

async function scrollThrough(page: Page): Promise<Frames> {
  const { x, y } = await middleOf(page.getByRole('main'), page)
  await page.mouse.move(x, y)
  return watched(page, async () => {
    for (const by of [WHEEL.pixels, -WHEEL.pixels, 4 * WHEEL.pixels]) {
      for (let i = 0; i < WHEEL.steps / 3; i++) await page.mouse.wheel(0, by)
    }
  })
}

async function jumpByKeys(page: Page, keys: readonly string[] = KEYS): Promise<Frames[]> {
  await page.getByRole('document', { name: 'Article text' }).focus()
  const jumps: Frames[] = []
  for (const key of keys) jumps.push(await jump(page, key, () => page.keyboard.press(key)))
  return jumps
}

async function jumpToLastHeading(page: Page): Promise<Frames> {
  await page.getByRole('button', { name: 'Outline' }).click()
  const headings = page.getByRole('menuitem', { name: /^\s*Part \d+$/ })
  const last = (await headings.last().innerText()).trim()
  await page.keyboard.type(last)
  await page.waitForTimeout(REST)
  return jump(page, `the heading ${last}`, () => page.keyboard.press('Enter'))
}

async function jumpOnMap(page: Page): Promise<Frames[]> {
  const map = await page.locator('.minimap').boundingBox()
  if (map === null) throw new Error('There is no map beside the text')
  const jumps: Frames[] = []
  for (const part of [0.5, 0.1]) {
    await page.mouse.move(map.x + map.width / 2, map.y + map.height * part)
    jumps.push(
      await jump(page, 'the map', async () => {
        await page.mouse.down()
        await page.mouse.up()
      }),
    )
  }
  return jumps
}

async function jump(page: Page, to: string, go: () => Promise<void>): Promise<Frames> {
  const frames = await watched(page, go)
  if (frames.afterScroll === 0) throw new Error(`Nothing moved with ${to}`)
  return frames
}

/** Drags the end of the first passage over eight lines and back, then to the foot of the view, where the text scrolls. */
async function dragAnEnd(page: Page): Promise<Frames> {
  await page.keyboard.press('j')
  const handle = page.getByRole('button', { name: 'Move the end of the passage' })
  await handle.waitFor()
  await page.waitForTimeout(REST)
  const { x, y } = await middleOf(handle, page)
  await page.mouse.move(x, y)
  const foot = await page.evaluate(() => document.querySelector('.scroller')?.getBoundingClientRect().bottom ?? 0)
  const before = await handle.evaluate((handle) => handle.style.translate + handle.style.top)
  const frames = await watched(page, async () => {
    await page.mouse.down()
    for (let i = 1; i <= 80; i++) await page.mouse.move(x + (i % 40) * 5, y + 3 * i)
    for (let i = 80; i >= 40; i--) await page.mouse.move(x + (i % 40) * 5, y + 3 * i)
    await page.mouse.move(x + 60, foot - 20, { steps: 20 })
    await page.waitForTimeout(REST)
    await page.mouse.up()
  })
  if ((await handle.evaluate((handle) => handle.style.translate + handle.style.top)) === before)
    throw new Error('The end of the passage did not move')
  return frames
}

async function watched(page: Page, go: () => Promise<void>): Promise<Frames> {
  await page.waitForTimeout(REST)
  const stop = await watchFrames(page)
  await go()
  await page.waitForTimeout(REST)
  return stop()
}

async function middleOf(target: ReturnType<Page['getByRole']>, page: Page): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  const view = page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })))
  if (box === null) throw new Error('There is nothing to point at')
  return { x: box.x + box.width / 2, y: Math.min(box.y + box.height / 2, view.height / 2) }
}
