import { violations } from './pages/violations'
import { expect, test } from './quoth'

test('themes, typeface, spacing and focus mode change the text at once and are kept', async ({ library }) => {
  const reader = await library.start()
  await reader.page.getByRole('button', { name: 'Appearance' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Appearance' })
  await dialog.getByRole('radio', { name: 'Sepia' }).check({ force: true })
  await dialog.getByRole('radio', { name: 'Sans' }).check({ force: true })
  await dialog.getByRole('slider', { name: 'Line spacing' }).fill('2')
  await dialog.getByRole('checkbox', { name: /^Dim all/ }).check()
  await reader.press('Escape')
  await expect(dialog).toBeHidden()
  await library.close()

  const again = await library.start()
  await expect(again.text).toHaveCSS('font-family', /^"Inter Variable"/)
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  const [size, height] = await again.text.evaluate((text) => {
    const style = getComputedStyle(text)
    return [Number.parseFloat(style.fontSize), Number.parseFloat(style.lineHeight)]
  })
  expect((height ?? 0) / (size ?? 1)).toBeCloseTo(2, 1)
  await again.text.focus()
  await again.press('Control+Home', 'ArrowRight')
  const paragraphs = again.text.getByRole('paragraph')
  await expect(paragraphs.nth(0)).toHaveCSS('opacity', '1')
  await expect(paragraphs.nth(2)).toHaveCSS('opacity', '0.38')
})

test('the window follows the system’s light, dark and higher contrast while nothing else is chosen', async ({
  library,
}) => {
  const { page } = await library.start()
  const root = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' })
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await expect(root).toHaveAttribute('data-theme', 'light')
})

test('it is said above the text and in the list how long an article takes to read', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.page.getByRole('main').getByText(/^3 min read/)).toBeVisible()
  await expect(reader.articles.getByRole('button', { name: /^Telegram founder/ })).toContainText('3 min read')
})

test('an article is read aloud sentence by sentence, and what is being said can be marked', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  // No voice is installed where tests run: what stands in for one only counts what it is given to say.
  await reader.page.evaluate(() => {
    const said: { text: string; onend?: () => void }[] = []
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [{ voiceURI: 'ada', name: 'Ada', lang: 'en' }],
        speak: (utterance: { text: string }) => said.push(utterance),
        cancel: () => undefined,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      },
    })
  })
  const said = () =>
    reader.page.evaluate(() => {
      const list: unknown = Reflect.get(window, 'said')
      return Array.isArray(list) ? list.map((one: { text: string }) => one.text) : []
    })
  await reader.press('Control+Home', 'ArrowRight', 'r')
  const bar = reader.page.getByRole('region', { name: 'Read aloud' })
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(async () => (await said())[0]).toMatch(/^Paris: Telegram founder/)
  await reader.page.evaluate(() => Reflect.get(window, 'said')[0].onend())
  await expect.poll(async () => (await said())[1]).toMatch(/^Durov said French/)
  await reader.press('c')
  await expect(reader.cards).toHaveAccessibleName(/^Claim: Durov said French/)
  expect(await violations(reader)).toEqual([])
  await bar.getByRole('button', { name: 'Sentence before' }).click()
  await expect.poll(async () => (await said())[2]).toMatch(/^Paris: Telegram founder/)
  await bar.getByRole('button', { name: 'Stop reading aloud' }).click()
  await expect(bar).toBeHidden()
})

test('where the computer has no voice, it is said what to do', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  // Voices that the system told of late would otherwise make the test depend on it.
  await reader.page.evaluate(() => Object.assign(SpeechSynthesis.prototype, { getVoices: () => [] }))
  await reader.press('r')
  const bar = reader.page.getByRole('region', { name: 'Read aloud' })
  await expect(bar).toContainText('Looking for the voices')
  await expect(bar).toContainText('no voice to read with')
})
