import { chooseTheme, THEMES, violations } from './pages/violations'
import { expect, test } from './quoth'

for (const theme of THEMES) {
  test(`no rule of accessibility is broken in the ${theme} theme, by what is asked and shown on the way`, async ({
    library,
  }) => {
    const reader = await library.start()
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    for (const [passage, name] of [
      ['anarchic paradise', 'Pavel Durov'],
      ['improving efforts', 'Durov, the founder'],
    ] as const) {
      await reader.selectWithMouse(passage)
      await reader.press('c', 's')
      await expect(reader.speaker).toBeFocused()
      await reader.page.keyboard.type(name)
      await reader.press('Enter')
    }

    const card = reader.card('improving efforts')
    await card.getByText('More').click()
    await card
      .getByRole('group', { name: 'Evidence' })
      .getByRole('textbox', { name: 'Evidence link' })
      .fill('no address')
    await card.getByRole('group', { name: 'Evidence' }).getByRole('textbox', { name: 'Evidence link' }).press('Enter')
    expect(await violations(reader), 'evidence that is no link').toEqual([])
    await card.getByRole('group', { name: 'Other claims' }).getByRole('button', { name: 'Choose a claim…' }).click()
    await expect(reader.page.getByRole('menuitem').first()).toBeVisible()
    expect(await violations(reader), 'choosing a claim').toEqual([])
    await reader.press('Escape')

    await reader.text.focus()
    await reader.press('o')
    await expect(reader.page.getByRole('dialog', { name: 'Outline' })).toBeVisible()
    expect(await violations(reader), 'outline').toEqual([])
    await reader.press('Escape')
    await reader.text.focus()
    await reader.press('r')
    await expect(reader.page.getByRole('region', { name: 'Read aloud' })).toBeVisible()
    expect(await violations(reader), 'reading aloud').toEqual([])
    await reader.page.getByRole('button', { name: 'Stop reading aloud' }).click()

    await reader.page.getByRole('button', { name: 'Export' }).click()
    const dialog = reader.page.getByRole('dialog', { name: 'Export' })
    for (const format of [/Markdown/, /ClaimReview/]) {
      await dialog.getByRole('radio', { name: format }).check()
      await expect(dialog.getByRole('region', { name: 'Preview' })).not.toBeEmpty()
      expect(await violations(reader), `export as ${format.source}`).toEqual([])
    }
    await reader.press('Escape')

    await reader.page.getByRole('searchbox', { name: 'Search everything' }).fill('Durov')
    await expect(reader.articles.getByRole('listitem')).toHaveCount(1)
    expect(await violations(reader), 'searching').toEqual([])
    await reader.page.getByRole('searchbox', { name: 'Search everything' }).fill('')

    await reader.goTo('Speakers')
    const speakers = reader.page.getByRole('main', { name: 'Speakers' })
    await speakers
      .getByRole('list', { name: 'Speakers' })
      .getByRole('button', { name: /Durov, the founder/ })
      .click()
    await speakers.getByRole('button', { name: 'Merge into…' }).click()
    await expect(reader.page.getByRole('textbox', { name: 'The same as' })).toBeFocused()
    expect(await violations(reader), 'whom to merge with').toEqual([])
    await reader.page.keyboard.type('pavel')
    await reader.press('Enter')
    await expect(speakers.getByRole('alert')).toContainText('will be attributed')
    expect(await violations(reader), 'what merging speakers changes').toEqual([])

    await reader.goTo('Backup')
    const backup = reader.page.getByRole('main', { name: 'Backup' })
    await backup.getByRole('button', { name: 'Back up now' }).click()
    await backup.getByRole('button', { name: /^Restore Quoth/ }).click()
    await expect(backup.getByRole('region', { name: 'Restore' })).toBeVisible()
    expect(await violations(reader), 'backup, and what would be restored').toEqual([])
  })
}
