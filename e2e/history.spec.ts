import { expect, test } from './quoth'

test('what was deleted is in the trash after a restart, and is restored from there', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'x')
  await expect(reader.cards).toHaveCount(0)
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  await again.goTo('History and trash')
  const trash = again.page.getByRole('list', { name: 'Trash' })
  await expect(trash.getByRole('listitem')).toContainText('30 days left')
  await trash.getByRole('button', { name: 'Restore the claim “anarchic paradise”' }).click()
  await expect(trash.getByRole('listitem')).toHaveCount(0)
  await again.goTo('Articles')
  await expect(again.cards).toHaveAccessibleName('Claim: anarchic paradise')
})

test('changes can be undone and redone over a restart, one by one or back to any of them', async ({ library }) => {
  const reader = await library.start()
  for (const passage of ['anarchic paradise', 'improving efforts', 'nefarious']) {
    await reader.selectWithMouse(passage)
    await reader.press('h')
  }
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(2)
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  await expect(again.cards).toHaveCount(2)
  await again.press('Control+z')
  await expect(again.cards).toHaveCount(1)
  await again.press('Control+Shift+z', 'Control+Shift+z')
  await expect(again.cards).toHaveCount(3)

  await again.goTo('History and trash')
  const changes = again.page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
  await expect(changes).toHaveCount(3)
  await changes.last().getByRole('button', { name: 'Go back to here' }).click()
  await expect(again.cards).toHaveCount(1)
  await again.goTo('History and trash')
  await expect(changes.last()).toHaveAttribute('aria-current', 'step')
  await changes.first().getByRole('button', { name: 'Redo up to here' }).click()
  await expect(again.cards).toHaveCount(3)
  await again.isSaved()
})
