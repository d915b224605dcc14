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

test('the first of many changes is gone back to after a restart', async ({ library }) => {
  const reader = await library.start()
  for (const passage of ['anarchic paradise', 'improving efforts']) {
    await reader.selectWithMouse(passage)
    await reader.press('h')
  }
  await reader.isSaved()
  // As many changes since as somebody makes in a busy week, of which none is of these passages.
  await reader.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quoth')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const transaction = database.transaction('journal', 'readwrite')
    const written = new Promise((resolve) => transaction.addEventListener('complete', resolve))
    for (let i = 1; i <= 520; i++)
      transaction.objectStore('journal').put({ at: Date.now() + i, label: `Change ${i}`, edits: [], undone: 0 })
    await written
    database.close()
  })
  await library.close()

  const again = await library.start()
  await again.goTo('History and trash')
  const changes = again.page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
  await expect(changes).toHaveCount(100)
  for (let shown = 200; shown <= 500; shown += 100) {
    await again.page.getByRole('button', { name: 'Show more' }).click()
    await expect(changes).toHaveCount(shown)
  }
  await again.page.getByRole('button', { name: 'Show more' }).click()
  await expect(changes).toHaveCount(522)
  await expect(again.page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  await changes.last().getByRole('button', { name: 'Go back to here' }).click()
  await again.goTo('Articles')
  await expect(again.cards).toHaveCount(1, { timeout: 30_000 })
  await expect(again.cards).toHaveAccessibleName('Highlight: anarchic paradise')
  await again.isSaved()
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

test('what was done is told until the next change, and as long as it takes to read', async ({ library }) => {
  const reader = await library.start()
  const last = reader.page.getByRole('status', { name: 'Last action' })
  const later = (seconds: number) => reader.page.clock.setFixedTime(Date.now() + seconds * 1_000)
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('h', 'j')
  await expect(last).toHaveText('No annotation is further on')
  await reader.press('q')
  await expect(reader.cards).toHaveAccessibleName(/^Quote/)
  await expect(last).toHaveText('No annotation is further on')
  // Whoever was away finds it when they are back.
  await later(3_600)
  await last.hover()
  await reader.press('c')
  await expect(reader.cards).toHaveAccessibleName(/^Claim/)
  await expect(last).toHaveText('No annotation is further on')
  await reader.text.hover()
  await reader.press('h')
  await expect(reader.cards).toHaveAccessibleName(/^Highlight/)
  await expect(last).toBeEmpty()
  await reader.press('Control+z')
  await expect(last).toHaveText(/^Undone/)
})
