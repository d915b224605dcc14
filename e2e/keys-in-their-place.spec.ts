import { expect, test } from './quoth'

test('from another page no key does anything to the article that is not seen', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.goTo('Codebook')
  await expect(reader.page.getByRole('main', { name: 'Codebook' })).toBeVisible()
  await reader.page.getByRole('main', { name: 'Codebook' }).click()
  await reader.press('Delete', 'h', 'r', 'o', 'y', 'Control+f')
  await expect(reader.page.getByRole('dialog')).toHaveCount(0)
  await reader.goTo('Articles')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
  await expect(reader.page.getByRole('search', { name: 'Find in the article' })).toBeHidden()
})

test('the filter has its keys to itself', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('checkbox', { name: 'Claim' }).focus()
  await reader.press('x', 'q')
  await reader.press('Escape')
  await expect(filter).toBeHidden()
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
})

test('an article opens again where it was being read when another page was gone to', async ({ library }) => {
  const reader = await library.start()
  const scroller = reader.page.locator('.scroller')
  await scroller.evaluate((element) => element.scrollTo(0, 900))
  await reader.page.waitForTimeout(600)
  await reader.goTo('Speakers')
  await reader.goTo('Articles')
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(700)
})

test('Esc drops a name or a tag that was half typed, and once more leaves the field', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Dur')
  await reader.press('Escape')
  await expect(reader.speaker).toBeFocused()
  await expect(reader.speaker).toHaveValue('')
  await reader.press('Escape')
  await expect(reader.text).toBeFocused()
  await reader.press('t')
  const tags = reader.cards.getByRole('textbox', { name: 'Add tag' })
  await expect(tags).toBeFocused()
  await reader.page.keyboard.type('half a ta')
  await reader.press('Escape', 'Escape')
  await expect(reader.text).toBeFocused()
  await reader.goTo('Speakers')
  await expect(reader.page.getByRole('list', { name: 'Speakers' }).getByRole('listitem')).toHaveCount(0)
  await reader.goTo('Codebook')
  await expect(reader.page.getByRole('main', { name: 'Codebook' })).not.toContainText('half a ta')
})

test('what is typed right after the first Ctrl+F is looked for', async ({ library }) => {
  const reader = await library.start()
  await reader.page.waitForTimeout(1_000)
  await reader.press('Control+f')
  await reader.page.keyboard.type('xr french')
  const field = reader.page.getByRole('textbox', { name: 'Find' })
  await expect(field).toHaveValue('xr french')
  await expect(reader.page.getByRole('region', { name: 'Read aloud' })).toBeHidden()
})

test('Ctrl+A selects the article, and nothing of the window around it', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.press('Control+Home', 'Control+a')
  const selected = await reader.selected()
  expect(selected).toMatch(/^Paris: Telegram/)
  expect(selected).not.toContain('Filter')
  await reader.press('h')
  await expect(reader.cards).toHaveAccessibleName(/^Highlight: Paris: Telegram founder/)
})

test('what is picked and hidden by a filter, or deleted by itself, is no part of what is done to those picked', async ({
  library,
}) => {
  const reader = await library.start()
  for (const [passage, key] of [
    ['anarchic paradise', 'c'],
    ['improving efforts', 'q'],
    ['nefarious', 'c'],
  ] as const) {
    await reader.selectWithMouse(passage)
    await reader.press(key, 'w', 'Escape')
  }
  const bar = reader.page.getByRole('region', { name: 'Selected cards' })
  await expect(bar).toContainText('3 selected')
  await reader.card('nefarious').getByRole('button').first().click()
  await reader.text.focus()
  await reader.press('x')
  await expect(bar).toContainText('2 selected')
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: 'Claim' }).check()
  await reader.press('Escape')
  await expect(bar).toContainText('1 selected')
  await bar.getByRole('button', { name: 'Delete' }).click()
  await reader.margin.getByRole('button', { name: 'Show all' }).click()
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards).toHaveAccessibleName('Quote: improving efforts')
})

test('in a small window the margin can be put away, leaves with its card, and so does the library', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.page.setViewportSize({ width: 900, height: 600 })
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await expect(reader.cards).toBeVisible()
  await reader.page.getByRole('button', { name: 'Hide margin' }).click()
  await expect(reader.cards).toBeHidden()
  await reader.text.focus()
  await reader.press('v')
  await expect(reader.cards).toBeVisible()
  await reader.press('Escape')
  await expect(reader.cards).toBeHidden()

  await reader.page.setViewportSize({ width: 640, height: 600 })
  const nav = reader.page.getByRole('navigation', { name: 'Library' })
  for (const leave of [
    () => reader.page.mouse.click(600, 300),
    () => reader.press('Escape'),
    () => nav.getByRole('button', { name: 'Speakers' }).click(),
  ]) {
    await reader.page.getByRole('button', { name: 'Show library' }).click()
    await expect(nav).toBeVisible()
    await leave()
    await expect(nav).toBeHidden()
  }
})
