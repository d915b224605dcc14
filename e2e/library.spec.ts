import { cp, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from './quoth'

const FILES = resolve(import.meta.dirname, 'files')

test('a new library holds the seed articles, and opens with the one to work on', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await expect(reader.page.getByRole('main', { name: /^Telegram founder and CEO Pavel Durov/ })).toBeVisible()
  await expect(reader.text).toContainText('Writing on his Telegram channel')
})

test('a seed that was deleted does not come back, until it is imported again by hand', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label.includes('File'))
    file?.submenu?.items.find((item) => item.label.includes('trash'))?.click()
  })
  await expect(reader.articles.getByRole('listitem')).toHaveCount(1)
  await reader.isSaved()
  await library.close()
  const again = await library.start()
  await expect(again.articles.getByRole('listitem')).toHaveCount(1)
  await library.close()
  const seed = resolve(import.meta.dirname, '../seeds/000_cd4c1833c58ac104.txt')
  const { lines } = await library.run('import', seed)
  expect(lines[0]).toMatchObject({ ok: true })
  const back = await library.start()
  await expect(back.articles.getByRole('listitem')).toHaveCount(2)
})

test('deleting an article can be undone, annotations and all', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('h', 'Escape')
  await reader.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label.includes('File'))
    file?.submenu?.items.find((item) => item.label.includes('trash'))?.click()
  })
  await expect(reader.articles.getByRole('listitem')).toHaveCount(1)
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await expect(reader.card('anarchic paradise')).toBeVisible()
})

test('a broken seed is told and skipped, and the others are imported', async ({ newLibrary }, info) => {
  const app = info.outputPath('app')
  await mkdir(join(app, 'seeds'), { recursive: true })
  await cp(resolve(import.meta.dirname, '../out'), join(app, 'out'), { recursive: true })
  await cp(resolve(import.meta.dirname, '../package.json'), join(app, 'package.json'))
  await writeFile(join(app, 'seeds/broken.txt'), Buffer.from([0, 1, 2, 3, 0, 255]))
  await writeFile(join(app, 'seeds/whole.txt'), 'A first seed that is whole.\n\nIt has two paragraphs.')
  const reader = await newLibrary({ app }).start()
  await expect(reader.page.getByRole('region', { name: 'Files not imported' })).toContainText('broken.txt: ')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(1)
})

test('files dropped on the window are imported, and those that are not text each get a line with the reason', async ({
  library,
}, info) => {
  const reader = await library.start()
  const empty = info.outputPath('empty.txt')
  const binary = info.outputPath('picture.txt')
  const huge = info.outputPath('huge.txt')
  const folder = info.outputPath('empty-folder')
  await writeFile(empty, '')
  await writeFile(binary, Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0]))
  await writeFile(huge, '')
  await truncate(huge, 65 * 1024 * 1024)
  await mkdir(folder)
  await reader.drop(empty, join(FILES, 'harbour.txt'), binary, huge, folder, join(FILES, 'council.md'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(4)
  const alert = reader.page.getByRole('region', { name: 'Files not imported' })
  await expect(alert.getByRole('listitem')).toHaveCount(4)
  for (const name of ['empty.txt', 'picture.txt', 'huge.txt', 'empty-folder'])
    await expect(alert).toContainText(`${name}: `)
  await alert.getByRole('button', { name: 'Dismiss' }).click()
  await expect(alert).toBeHidden()
  await expect(reader.page.getByRole('main', { name: 'Harbour' })).toBeVisible()
})

test('dropping the same file again says that it is already there', async ({ library }) => {
  const reader = await library.start(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('already in the library')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
})

test('File → Open imports what is chosen in the system’s dialog', async ({ library }) => {
  const reader = await library.start()
  // The system's own dialog can't be driven: it is answered in its place, and everything after it is the real thing.
  await reader.app.evaluate(
    ({ dialog, Menu }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      const file = Menu.getApplicationMenu()?.items.find((item) => item.label.includes('File'))
      file?.submenu?.items.find((item) => item.label === 'Open…')?.click()
    },
    join(FILES, 'council.md'),
  )
  await expect(reader.page.getByRole('main', { name: 'The council votes' })).toBeVisible()
  await expect(reader.text.getByRole('heading', { name: 'The council votes' })).toBeVisible()
  await expect(reader.text.getByRole('list')).toContainText('a new bridge')
  await expect(reader.text.getByRole('link', { name: 'minutes' })).toHaveAttribute(
    'href',
    'https://example.org/minutes',
  )
})

test('a second start on the same library hands its files to the window that is open', async ({ library }) => {
  const reader = await library.start()
  const { code } = await library.run(join(FILES, 'harbour.txt'))
  expect(code).toBe(0)
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  const refused = await library.run('list')
  expect(refused).toMatchObject({ code: 1, lines: [] })
  expect(refused.errors).toContain('This library is open in another Quoth')
})

test('search finds articles by their text, and the list comes back when it is cleared', async ({ library }) => {
  const reader = await library.start(join(FILES, 'harbour.txt'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  const search = reader.page.getByRole('searchbox', { name: 'Search everything' })
  await search.fill('dredging')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(1)
  await expect(reader.articles).toContainText('dredging')
  await search.press('Escape')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
})

test('reading goes on where it stopped', async ({ library }) => {
  const reader = await library.start()
  await reader.page.getByRole('heading', { name: 'What are the charges against Pavel Durov?' }).scrollIntoViewIfNeeded()
  await reader.text.hover()
  await reader.page.mouse.wheel(0, 700)
  await reader.page.waitForTimeout(600)
  await library.close()
  const again = await library.start()
  await expect(again.page.getByText('Paris: Telegram founder')).not.toBeInViewport()
})

test('the notes of an article are exported as Markdown, whole or not at all', async ({ library }, info) => {
  const reader = await library.start(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  await reader.selectWithMouse('The dredging will be done by May')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Ines Falk')
  await reader.press('Enter', 'n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('Ask for the *contract*.')
  await reader.press('Escape')
  await reader.isSaved()
  const out = info.outputPath('notes.md')
  await reader.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, out)
  await reader.exportAs(/Markdown/)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Exported to')
  expect(await readFile(out, 'utf8')).toBe(await readFile(join(FILES, 'harbour-notes.md'), 'utf8'))

  await reader.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, info.outputPath('no such folder/notes.md'))
  await reader.exportAs(/Markdown/)
  await expect(reader.page.getByRole('dialog').getByRole('status', { name: 'Export' })).toContainText(
    'Not exported. There is no such file or folder.',
  )
})

test('a library that a newer Quoth has opened is not opened, in a window or by a command, and says why', async ({
  library,
}) => {
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('quoth', 1000)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => opening.result.createObjectStore('future')
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  await reader.page.reload()
  await expect(reader.page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible()
  await expect(reader.page.getByRole('main')).toContainText('A newer Quoth has opened this library')
  const loadedAgain = reader.page.waitForEvent('domcontentloaded')
  await reader.page.getByRole('button', { name: 'Try again' }).click()
  await loadedAgain
  await expect(reader.page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible()
  const version = await reader.page.evaluate(async () => (await indexedDB.databases())[0]?.version)
  expect(version).toBe(1000)
  await library.close()
  const { code, lines, errors } = await library.run('list')
  const message = expect.stringContaining('A newer Quoth has opened this library')
  expect({ code, lines }).toEqual({ code: 1, lines: [{ ok: false, message }] })
  expect(errors).toContain('A newer Quoth has opened this library')
})
