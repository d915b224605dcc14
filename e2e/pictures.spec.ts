import { writeFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { exported } from './pages/exported'
import type { Reader } from './pages/reader'
import { paste, writeNoteOn } from './pages/writing'
import { expect, test } from './quoth'

const OTHER = 'anarchic paradise'

/** Drops a file on a part of the window, as a file manager does. */
async function dropOn(reader: Reader, target: Locator, file: string): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to drop it on')
  const session = await reader.page.context().newCDPSession(reader.page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 15, data })
  await session.detach()
}

test('a picture that is pasted is kept in the library, described, and there again after a restart', async ({
  library,
}) => {
  const reader = await library.start()
  const card = await writeNoteOn(reader, OTHER)
  await reader.page.keyboard.type('See ')
  await paste(reader, { file: { name: 'drawn.svg', type: 'image/svg+xml' } })
  await expect(reader.page.getByText('drawn.svg was not added')).toBeVisible()
  await paste(reader, { file: { name: 'bridge.png', type: 'image/png' } })
  const picture = card.getByRole('img')
  await expect(picture).toHaveAccessibleName('bridge.png')
  await picture.click()
  await reader.page.getByRole('textbox', { name: 'What is on the picture' }).fill('The bridge before')
  await reader.press('Enter')
  await reader.page.keyboard.type(' now')
  await reader.press('Escape')
  await reader.isSaved()
  await library.close()

  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toMatch(/^See !\[The bridge before\]\(quoth:attachment\/[0-9a-f]{64}\) now$/)
  expect((await library.run('verify')).lines[0]).toMatchObject({ attachments: 1, problems: [] })

  const again = await library.start()
  const shown = again.card(OTHER).getByRole('img', { name: 'The bridge before' })
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(64)
})

test('a picture that is dropped into a note is kept there, and a text beside it is brought in as an article', async ({
  library,
}, info) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  const [picture, text] = [info.outputPath('bridge.png'), info.outputPath('more.txt')]
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await writeFile(picture, Buffer.from(dot, 'base64'))
  await writeFile(text, 'The bridge was closed.\n\nNobody said why.')
  await dropOn(reader, reader.note, picture)
  await expect(reader.note.getByRole('img', { name: 'bridge.png' })).toBeVisible()
  await expect(reader.page.getByRole('alert')).toBeHidden()
  await dropOn(reader, reader.note, text)
  await expect(reader.articles.getByRole('button', { name: /^more/ })).toBeVisible()
})

test('a file that only has the name of a picture is not kept, and it is said why', async ({ library }, info) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  const broken = info.outputPath('broken.png')
  await writeFile(broken, Uint8Array.of(1, 2, 3))
  await dropOn(reader, reader.note, broken)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText(
    'broken.png was not added. Its contents are no picture that can be shown.',
  )
  await expect(reader.note.getByRole('img')).toHaveCount(0)
})

test('a web page and a PDF show the pictures that are in notes', async ({ library }, info) => {
  const reader = await library.start()
  const card = await writeNoteOn(reader, OTHER)
  await paste(reader, { file: { name: 'bridge.png', type: 'image/png' } })
  await expect(card.getByRole('img')).toHaveAccessibleName('bridge.png')
  await reader.press('Escape')
  await reader.isSaved()
  const page = info.outputPath('notes.html')
  await exported(reader, /^Web page/, page)
  const pdf = await exported(reader, /^PDF/, info.outputPath('notes.pdf'))
  // The picture itself, not the sign of one that is missing.
  expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image\s*\/Width 64\s*\/Height 40/)
  await reader.page.getByRole('button', { name: 'Export' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: /^Word/ }).check()
  await expect(dialog).toContainText('Pictures in notes keep their names only (1).')
  await dialog.getByRole('radio', { name: /^Web page/ }).check()
  await expect(dialog).not.toContainText('keep their names only')
  const width = await reader.app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'look' } })
    await window.loadFile(file)
    return window.webContents.executeJavaScript("document.querySelector('img[alt=\\'bridge.png\\']').naturalWidth")
  }, page)
  expect(width).toBe(64)
})
