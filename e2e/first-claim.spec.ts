import { expect, test } from './quoth'

const CLAIM = 'French authorities should have approached his company with their complaints'

test('a reader marks a claim with the mouse, names its speaker, judges it, writes a note, and finds it all after a restart', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.toolbar.getByRole('button', { name: 'Claim' }).click()
  await reader.speaker.fill('Pavel Durov')
  await reader.speaker.press('Enter')
  await reader.page
    .getByRole('radiogroup', { name: 'Speech' })
    .getByRole('radio', { name: 'Indirect' })
    .check({ force: true })
  await reader.page
    .getByRole('radiogroup', { name: 'Verdict' })
    .getByRole('radio', { name: 'Disputed' })
    .check({ force: true })
  await reader.note.click()
  await reader.page.keyboard.type('Compare with the **consulate** remark.')
  await reader.page.getByRole('textbox', { name: 'Add tag' }).fill('responsibility')
  await reader.page.getByRole('textbox', { name: 'Add tag' }).press('Enter')
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  const card = again.card(CLAIM)
  await expect(card).toContainText('Pavel Durov')
  await expect(card).toContainText('Indirect')
  await expect(card).toContainText('Disputed')
  await expect(card.getByText('consulate')).toBeVisible()
  await expect(card.locator('strong')).toHaveText('consulate')
  await expect(card.getByRole('list', { name: 'Tags' })).toHaveText('responsibility')
})
