import type { Page } from '@playwright/test'
import { expect, test } from './quoth'

test('an article that can’t be shown costs its own page: the rest of the window goes on, and loading again shows it once it can be', async ({
  library,
}) => {
  const reader = await library.start()
  const entries = reader.articles.getByRole('listitem')
  await expect(entries).toHaveCount(2)
  const title = (await reader.page.getByRole('main').getAttribute('aria-label')) ?? ''
  const blocks = await exchangeBlocks(reader.page, title, null)
  await reader.page.reload()
  const alert = reader.page.getByRole('alert')
  await expect(alert).toContainText('This could not be shown')
  await expect(alert).toContainText('What was saved is still there.')

  await reader.goTo('Speakers')
  await expect(reader.page.getByRole('main', { name: 'Speakers' })).toBeVisible()
  await entries.getByRole('button').filter({ hasNotText: title }).click()
  await expect(reader.text).toBeVisible()
  await entries.getByRole('button').filter({ hasText: title }).click()
  await expect(alert).toBeVisible()

  await exchangeBlocks(reader.page, title, blocks)
  await reader.page.getByRole('button', { name: 'Load again' }).click()
  await expect(reader.text).toBeVisible()
  await expect(alert).toHaveCount(0)
})

test('a window that has stopped says so, and is opened again with what was saved', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  await reader.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async (...given: unknown[]) => {
      Object.assign(globalThis, { asked: given.at(-1) })
      // A person takes some time to answer.
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { response: 0, checkboxChecked: false }
    }
    const [shown] = BrowserWindow.getAllWindows().filter((window) => window.isVisible())
    shown?.webContents.forcefullyCrashRenderer()
  })
  await expect
    .poll(() => reader.app.evaluate(() => Reflect.get(globalThis, 'asked')))
    .toMatchObject({
      message: 'The window stopped',
      detail: 'What was saved is still there, and will be shown again.',
      buttons: ['Open it again', 'Quit'],
    })
  // Chromium gives the page another process, which the test's own page can't follow.
  const isBack = () =>
    reader.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents
      return page?.isCrashed() === false && !page.isLoading()
    })
  await expect.poll(isBack).toBe(true)
  const card = () =>
    reader.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents
      return page?.executeJavaScript(`document.querySelector('.margin article')?.getAttribute('aria-label')`)
    })
  await expect.poll(card).toBe('Claim: anarchic paradise')
})

/** Puts other blocks into the text of the article of this title, and gives those that it had. */
function exchangeBlocks(page: Page, title: string, blocks: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ title, blocks }) => {
      const answerOf = <Answer>(request: IDBRequest<Answer>) =>
        new Promise<Answer>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answerOf(indexedDB.open('quoth'))
      const stores = database.transaction(['articles', 'texts'], 'readwrite')
      const articles = await answerOf(stores.objectStore('articles').getAll())
      const { id } = articles.find((article) => article.title === title)
      const texts = await answerOf(stores.objectStore('texts').getAll())
      const text = texts.find(({ article }) => article === id)
      await answerOf(stores.objectStore('texts').put({ ...text, blocks }))
      database.close()
      return text.blocks
    },
    { title, blocks },
  )
}
