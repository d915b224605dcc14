import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

/** The reading window, in the words of somebody who uses it. Everything is found by its role and name. */
export class Reader {
  readonly page: Page
  readonly app: ElectronApplication
  readonly text: Locator
  readonly articles: Locator
  readonly margin: Locator
  readonly cards: Locator
  readonly toolbar: Locator
  readonly speaker: Locator
  readonly note: Locator
  readonly saved: Locator

  constructor(page: Page, app: ElectronApplication) {
    this.page = page
    this.app = app
    this.text = page.getByRole('document', { name: 'Article text' })
    this.articles = page.getByRole('list', { name: 'Articles' })
    this.margin = page.getByRole('complementary', { name: 'Margin' })
    this.cards = this.margin.getByRole('article')
    this.toolbar = page.getByRole('toolbar', { name: 'Selection' })
    this.speaker = page.getByRole('combobox', { name: 'Speaker' })
    this.note = page.getByRole('textbox', { name: 'Note' })
    this.saved = page.getByRole('status', { name: 'Saved', exact: true })
  }

  /** The card of the annotation on this passage. */
  card(passage: string): Locator {
    return this.cards.filter({ hasText: passage })
  }

  /** Opens the article whose title holds `title`. */
  async open(title: string | RegExp): Promise<void> {
    await this.articles.getByRole('button', { name: title }).click()
    await expect(this.page.getByRole('main', { name: title })).toBeVisible()
  }

  /** Goes to a page of the library: “Articles”, “Speakers”, “Codebook”, “History and trash”. */
  async goTo(page: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: page }).click()
  }

  /** Exports the open article as one of the formats listed, to wherever the save dialog says. */
  async exportAs(format: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Export' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: format }).check()
    await dialog.getByRole('button', { name: 'Save…' }).click()
  }

  /** Drags the mouse over a passage that stands in one paragraph. */
  async selectWithMouse(passage: string): Promise<void> {
    // As a person does: lets go when all of it is selected, and looks again where the text had moved meanwhile.
    await expect(async () => {
      await this.page.evaluate(() => document.getSelection()?.empty())
      const { start, end } = await this.endsOf(passage)
      await this.page.mouse.move(start.x, start.y)
      await this.page.mouse.down()
      try {
        await expect(async () => {
          await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 2 })
          await this.page.mouse.move(end.x, end.y, { steps: 4 })
          expect(await this.selected()).toBe(passage)
        }).toPass({ timeout: 2_000 })
      } finally {
        await this.page.mouse.up()
      }
    }).toPass({ timeout: 20_000 })
  }

  /** Drags one end of the only annotation to that side of the words given, which makes its card be called `name`. */
  async dragEnd(edge: 'start' | 'end', words: string, name: RegExp): Promise<void> {
    const before = await this.cards.getAttribute('aria-label')
    // The display's own pointer may come between, where several windows are opened on it: then a person would take back what
    // that made of it, and try again.
    await expect(async () => {
      await this.page.mouse.up()
      if ((await this.cards.getAttribute('aria-label')) !== before) await this.press('Control+z')
      await expect(this.cards).toHaveAttribute('aria-label', before ?? '', { timeout: 1_500 })
      await this.holdEnd(edge, words)
      await this.page.mouse.up()
      await expect(this.cards).toHaveAccessibleName(name, { timeout: 1_500 })
    }).toPass({ timeout: 25_000 })
  }

  /** The same without letting go. */
  async holdEnd(edge: 'start' | 'end', words: string): Promise<void> {
    const handles = this.page.getByRole('button', { name: `Move the ${edge} of the passage` })
    await this.endsOf(words)
    if ((await handles.count()) === 0) await this.cards.first().getByRole('button').first().click()
    // Waits until the handle stands still and nothing lies over it.
    await (edge === 'end' ? handles.last() : handles.first()).hover()
    await this.page.mouse.down()
    const to = (await this.endsOf(words))[edge]
    await this.page.mouse.move(to.x - 20, to.y, { steps: 3 })
    await this.page.mouse.move(to.x, to.y, { steps: 3 })
  }

  /** What is selected now. */
  selected(): Promise<string> {
    return this.page.evaluate(() => String(document.getSelection()))
  }

  /** Presses keys one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Drops files and folders on the window, with their real paths behind them, as a file manager does. */
  async drop(...files: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    }
    await session.detach()
  }

  /** Drops what was selected in another program on the window, or into a field, in each of these forms by its MIME type. */
  async dropSelection(forms: Record<string, string>, into?: Locator): Promise<void> {
    const field = await into?.boundingBox()
    const [x, y] = field ? [field.x + field.width / 2, field.y + field.height / 2] : [600, 400]
    const session = await this.page.context().newCDPSession(this.page)
    const items = Object.entries(forms).map(([mimeType, data]) => ({ mimeType, data }))
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data: { items, dragOperationsMask: 1 } })
    }
    await session.detach()
  }

  /** Waits until everything made so far is on the disk. */
  async isSaved(): Promise<void> {
    await expect(this.saved).toBeVisible()
  }

  /** The middle of the edge where a passage's first character begins and where its last ends, in the window. */
  async endsOf(passage: string): Promise<{ start: { x: number; y: number }; end: { x: number; y: number } }> {
    return this.text.evaluate(async (text, passage) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(passage) ?? -1
        if (at === -1) continue
        const range = document.createRange()
        const edge = (offset: number, side: 'left' | 'right') => {
          range.setStart(node, offset)
          range.setEnd(node, offset + 1)
          const box = range.getBoundingClientRect()
          return { x: side === 'left' ? box.left + 0.5 : box.right - 0.5, y: (box.top + box.bottom) / 2 }
        }
        node.parentElement?.scrollIntoView({ block: 'center' })
        // Sections take their true height in the frame after they come near the viewport.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        const isRightToLeft = node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl'
        const [first, last] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const)
        return { start: edge(at, first), end: edge(at + passage.length - 1, last) }
      }
      throw new Error(`The text does not hold “${passage}” in one piece`)
    }, passage)
  }
}
