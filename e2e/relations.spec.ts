import { expect, test } from './quoth'

const CLAIM = 'French authorities should have approached his company'
const OTHER = 'claims that the platform was an'

for (const { relation, asked, back } of [
  { relation: 'Repeats', asked: 'Which claim does it repeat?', back: 'Repeated by' },
  { relation: 'Answers', asked: 'Which claim does it answer?', back: 'Answered by' },
]) {
  test(`a claim can be said to be one that another is “${back.toLowerCase()}”, and both tell`, async ({ library }) => {
    const reader = await library.start()
    for (const passage of [CLAIM, OTHER]) {
      await reader.selectWithMouse(passage)
      await reader.press('c')
    }
    await reader.card(OTHER).getByText('More').click()
    const links = reader.card(OTHER).getByRole('group', { name: 'Other claims' })
    await links.getByRole('combobox', { name: 'This claim' }).selectOption(relation)
    await links.getByRole('button', { name: 'Choose a claim…' }).click()
    await expect(reader.page.getByRole('textbox', { name: asked })).toBeFocused()
    await reader.page.keyboard.type('approached')
    await expect(reader.page.getByRole('menuitem')).toHaveCount(1)
    await reader.press('Enter')
    await expect(links.getByRole('list', { name: 'Linked claims' })).toContainText(relation)
    await links.getByRole('button', { name: CLAIM, exact: true }).click()
    const first = reader.card(CLAIM).first()
    await expect(first.getByRole('button', { expanded: true })).toBeVisible()
    await first.getByText('More').click()
    await expect(first.getByRole('list', { name: 'Linked claims' })).toContainText(back)
    await reader.isSaved()
  })
}

test('a passage contradicts a claim, and how it is said is chosen', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM).first()
  for (const speech of ['Direct', 'Mixed', 'Reported', 'Article’s own voice']) {
    await card.getByRole('radiogroup', { name: 'Speech' }).getByText(speech, { exact: true }).click()
    await expect(card.getByRole('radio', { name: speech, exact: true })).toBeChecked()
  }
  await reader.text.focus()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('contradict a claim')
  await reader.press('Enter')
  await expect(reader.page.getByRole('textbox', { name: 'Which claim does it contradict?' })).toBeFocused()
  await reader.page.keyboard.type('approached')
  await expect(reader.page.getByRole('menuitem')).toHaveCount(1)
  await reader.press('Enter')
  await card.getByText('More').click()
  const evidence = card.getByRole('list', { name: 'Evidence' })
  await expect(evidence).toContainText('Contradicts')
  await expect(evidence).toContainText('“anarchic paradise”')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'claims')).lines[0]).toMatchObject({ speech: 'own-voice' })
})
