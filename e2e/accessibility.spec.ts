import { writeFile } from 'node:fs/promises'
import { chooseTheme, THEMES, violations } from './pages/violations'
import { expect, test } from './quoth'

for (const theme of THEMES) {
  test(`no rule of accessibility is broken in the ${theme} theme, reading, annotating, choosing and failing`, async ({
    library,
  }, info) => {
    const reader = await library.start()
    await chooseTheme(reader, theme)
    expect(await violations(reader), 'appearance').toEqual([])
    await reader.press('Escape')

    await reader.selectWithMouse('anarchic paradise')
    await expect(reader.toolbar).toBeVisible()
    expect(await violations(reader), 'selection').toEqual([])

    await reader.press('c', 's')
    await expect(reader.speaker).toBeFocused()
    await reader.page.keyboard.type('Pavel Durov')
    await reader.press('Enter', 'n')
    await expect(reader.note).toBeFocused()
    await reader.page.keyboard.type('See [this](https://example.org).')
    await reader.page.getByRole('textbox', { name: 'Add tag' }).fill('media')
    await reader.page.getByRole('textbox', { name: 'Add tag' }).press('Enter')
    expect(await violations(reader), 'card being edited').toEqual([])

    await reader.press('Escape', 'Escape')
    expect(await violations(reader), 'card at rest').toEqual([])

    await reader.drop('/nowhere/at-all.txt')
    await expect(reader.page.getByRole('alert')).toBeVisible()
    expect(await violations(reader), 'failed file').toEqual([])

    await writeFile(info.outputPath('a.txt'), 'It was said twice.')
    await writeFile(info.outputPath('b.txt'), 'It was said twice.\n')
    await reader.drop(info.outputPath('a.txt'), info.outputPath('b.txt'))
    await expect(reader.page.getByRole('region', { name: 'Already in the library' })).toBeVisible()
    expect(await violations(reader), 'duplicate').toEqual([])

    for (const text of ['The pier is safe.', 'It was closed.']) {
      await writeFile(info.outputPath('pier.json'), JSON.stringify({ title: 'A pier', url: 'https://a.example', text }))
      await reader.drop(info.outputPath('pier.json'))
      if (text !== 'The pier is safe.') break
      await reader.selectWithMouse('is safe')
      await reader.press('c', 'Escape')
    }
    await reader.page.getByRole('button', { name: /^New version: pier.json/ }).click()
    await reader.margin.getByRole('button', { name: '1 not in this text' }).click()
    expect(await violations(reader), 'an annotation without a place').toEqual([])
    await reader.press('Escape')
    const note = (id: string, exact: string, page: string) => ({
      id,
      uri: 'https://example.org/a',
      document: { title: [page] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    })
    const notes = [note('1', 'It was "said', 'a'), note('2', 'nothing such', 'a'), note('3', 'x', 'b')]
    await writeFile(info.outputPath('notes.json'), JSON.stringify(notes))
    await writeFile(info.outputPath('page.json'), JSON.stringify({ title: 'a', text: 'It was “said” at last.' }))
    await reader.drop(info.outputPath('page.json'), info.outputPath('notes.json'))
    await expect(reader.page.getByRole('region', { name: 'Annotations from notes.json' })).toBeVisible()
    expect(await violations(reader), 'annotations that were brought in').toEqual([])

    await reader.open(/^Telegram founder/)
    const fold = reader.text.getByRole('group', { name: /^Taken out/ }).last()
    await fold.getByRole('button').first().click()
    expect(await violations(reader), 'fold').toEqual([])

    await reader.page.getByRole('button', { name: /^Encoding: / }).click()
    await expect(reader.page.getByRole('note', { name: 'Preview' })).not.toBeEmpty()
    expect(await violations(reader), 'encoding').toEqual([])
    await reader.press('Escape')

    await reader.text.focus()
    await reader.press('?')
    await expect(reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await violations(reader), 'shortcuts').toEqual([])
  })
}

for (const theme of THEMES) {
  test(`no rule of accessibility is broken in the ${theme} theme, on any page and in any panel`, async ({
    library,
  }) => {
    const reader = await library.start()
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    for (const passage of ['anarchic paradise', 'improving efforts']) {
      await reader.selectWithMouse(passage)
      await reader.press('c', 's')
      await expect(reader.speaker).toBeFocused()
      await reader.page.keyboard.type(passage === 'anarchic paradise' ? 'Pavel Durov' : 'Telegram')
      await reader.press('Enter')
    }
    await reader.cards.last().getByText('More').click()
    await reader.page.getByRole('textbox', { name: 'Add tag' }).fill('media')
    await reader.page.getByRole('textbox', { name: 'Add tag' }).press('Enter')
    expect(await violations(reader), 'all fields of a claim').toEqual([])

    await reader.text.focus()
    await reader.press('w')
    await expect(reader.page.getByRole('region', { name: 'Selected cards' })).toBeVisible()
    await reader.margin.getByRole('button', { name: 'Filter' }).click()
    expect(await violations(reader), 'filter and selected cards').toEqual([])
    await reader.press('Escape')

    await reader.text.focus()
    await reader.press('Control+f')
    await expect(reader.page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await reader.page.keyboard.type('Durov')
    await expect(reader.page.getByRole('status', { name: 'Found' })).toContainText('of')
    expect(await violations(reader), 'finding').toEqual([])
    await reader.press('Escape', 'Control+k')
    await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
    expect(await violations(reader), 'commands').toEqual([])
    await reader.press('Escape')

    await reader.goTo('Speakers')
    await reader.page.getByRole('button', { name: 'Add a position' }).click()
    await expect(reader.page.getByRole('list', { name: /^Said by/ }).getByRole('listitem')).toHaveCount(1)
    expect(await violations(reader), 'speakers').toEqual([])
    await reader.goTo('Codebook')
    await expect(reader.page.getByRole('row', { name: 'media' })).toContainText('1')
    expect(await violations(reader), 'codebook').toEqual([])
    await reader.goTo('History and trash')
    await expect(reader.page.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toBeVisible()
    expect(await violations(reader), 'history and trash').toEqual([])
  })
}

test('a small window, and one at 200 %, has everything within reach', async ({ library }) => {
  const reader = await library.start()
  for (const zoom of [1, 2]) {
    await reader.app.evaluate(({ BrowserWindow }, zoom) => {
      const window = BrowserWindow.getAllWindows().find((window) => window.isVisible())
      window?.setContentSize(900, 600)
      window?.webContents.setZoomFactor(zoom)
    }, zoom)
    await expect.poll(() => reader.page.evaluate(() => innerWidth)).toBe(900 / zoom)
    const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBe(0)
    await expect(reader.text).toBeInViewport()
    await reader.page.getByRole('button', { name: 'Show margin' }).click()
    await expect(reader.margin).toBeVisible()
    await reader.page.getByRole('button', { name: 'Hide margin' }).click()
    await expect(reader.margin).toBeHidden()
  }
  await reader.page.getByRole('button', { name: 'Show library' }).click()
  await expect(reader.articles).toBeVisible()
  await reader.open(/The bridge, the mayor/)
  await expect(reader.articles).toBeHidden()
})

test('in a small window the pages of the library are no wider than it, and their fields hold what is in them', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  await reader.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setContentSize(900, 600)
  })
  await expect.poll(() => reader.page.evaluate(() => innerWidth)).toBe(900)
  const tooWide = () => reader.page.getByRole('main').evaluate((page) => page.scrollWidth - page.clientWidth)

  await reader.goTo('Speakers')
  await reader.page.getByRole('button', { name: 'Add a position' }).click()
  for (const [name, held] of [
    ['Role 1', 'Adviser'],
    ['Since 1', '2024-09'],
  ] as const) {
    const field = reader.page.getByRole('textbox', { name })
    await field.fill(held)
    await field.press('Enter')
    expect(await field.evaluate((field) => field.scrollWidth - field.clientWidth), name).toBe(0)
  }
  expect(await tooWide(), 'speakers').toBe(0)

  await reader.goTo('Codebook')
  const long = 'responsibility of the authorities, or of those who acted for them in the region'
  for (const name of [long, 'safety']) {
    await reader.page.getByRole('textbox', { name: 'New code', exact: true }).fill(name)
    await reader.press('Enter')
    await expect(reader.page.getByRole('row', { name })).toBeVisible()
  }
  expect(await tooWide(), 'codebook').toBe(0)
  await reader.page.getByRole('combobox', { name: 'Under' }).selectOption({ label: long })
  for (const name of ['Move up', 'Move down']) {
    const button = reader.page.getByRole('button', { name, exact: true })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
})

test('what is offered for a selection stays within a window that is made smaller', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await expect(reader.toolbar).toBeVisible()
  await reader.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setContentSize(900, 600)
  })
  await expect.poll(() => reader.page.evaluate(() => innerWidth)).toBe(900)
  for (const button of await reader.toolbar.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 })
})

test('size and measure change the text at once and are kept', async ({ library }) => {
  const reader = await library.start()
  await reader.page.getByRole('button', { name: 'Appearance' }).click()
  await reader.page.getByRole('slider', { name: 'Text size' }).fill('24')
  await reader.page.getByRole('slider', { name: 'Line length' }).fill('520')
  await expect(reader.text).toHaveCSS('font-size', '24px')
  await library.close()
  const again = await library.start()
  await expect(again.text).toHaveCSS('font-size', '24px')
  expect(await again.text.evaluate((text) => text.clientWidth)).toBeLessThanOrEqual(520)
})
