import { expect, test } from './quoth'

test('a write that fails is told in words, what was typed stays, and trying again saves it', async ({ library }) => {
  const reader = await library.start()
  const cdp = await reader.page.context().newCDPSession(reader.page)
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  // The database is taken away under the page, as when Chromium closes it for want of space.
  await reader.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(window, { giveBack: () => Object.assign(IDBObjectStore.prototype, { put }) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk has no room left.', 'QuotaExceededError')
    }
  })
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('A note that must not be lost.')
  await reader.press('Escape')
  const alert = reader.page.getByRole('alert', { name: 'Not saved' })
  await expect(alert).toContainText('The disk is full. Free some space, then try again.')
  await expect(reader.saved).toBeHidden()
  await expect(reader.note).toContainText('A note that must not be lost.')

  await reader.page.evaluate(() => Reflect.get(window, 'giveBack')())
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await reader.isSaved()
  await cdp.detach()
  await library.kill()
  const again = await library.start()
  await expect(again.cards).toHaveCount(1)
  await expect(again.cards).toContainText('A note that must not be lost.')
})

test('closing the window right after typing keeps every word', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('The last word')
  const closed = reader.page.waitForEvent('close')
  await reader.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close(),
  )
  await closed
  await library.close()
  const again = await library.start()
  await expect(again.cards).toContainText('The last word')
})
