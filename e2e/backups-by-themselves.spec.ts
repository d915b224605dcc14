import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeLibraryOfVersion1 } from './library-of-version-1'
import { violations } from './pages/violations'
import { expect, type Library, test } from './quoth'
import { REFUSING } from './refusing-places'

/** When the day's backup has been made, or would have been, in milliseconds after the start. */
const A_MINUTE = 60_000
const AN_HOUR = 60 * A_MINUTE

test('once a day a library is backed up by itself, some time after the start, and not again the same day', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  await restarted(reader.page)
  await expect(reader.cards).toHaveCount(1)
  expect(await backups(library.folder)).toEqual([])

  await expect.poll(() => aMinuteLater(reader.page, library.folder)).toHaveLength(1)
  await reader.page.clock.fastForward(2 * AN_HOUR)
  await restarted(reader.page)
  await expect(reader.cards).toHaveCount(1)
  for (let i = 0; i < 5; i++) await aMinuteLater(reader.page, library.folder)
  // What would be written by then is written in turn behind this one.
  await reader.goTo('Backup')
  await reader.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(reader.page.getByRole('status', { name: 'Backup' })).toHaveText('Backed up and checked.')
  expect((await backups(library.folder)).filter((name) => !name.includes('by hand'))).toHaveLength(1)
})

test('a library of an earlier schema is backed up as it was before it is brought forward, and can be restored from that', async ({
  library,
  newLibrary,
}) => {
  const reader = await library.start()
  await reader.page.evaluate(makeLibraryOfVersion1)
  await reader.page.reload()
  await expect(reader.page.getByRole('main', { name: 'The bridge' })).toBeVisible()
  await expect(reader.cards).toHaveAccessibleName('Claim: bridge')
  const before = () => backups(library.folder).then((all) => all.filter((name) => name.includes('before upgrade')))
  await expect.poll(before).toHaveLength(1)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toBeEmpty()

  const [name = ''] = await before()
  const other = newLibrary()
  expect(await other.run('restore', `--from=${join(library.folder, 'Backups', name)}`)).toMatchObject({ code: 0 })
  const restored = await other.start()
  await expect(restored.page.getByRole('main', { name: 'The bridge' })).toBeVisible()
  await expect(restored.cards).toHaveAccessibleName('Claim: bridge')
})

test('a library of an earlier schema that a script opens first is backed up before too', async ({ library }) => {
  const reader = await library.start()
  await reader.page.evaluate(makeLibraryOfVersion1)
  await library.close()
  expect(await library.run('list', 'claims')).toMatchObject({ code: 0, lines: [{ exact: 'bridge' }] })
  expect((await backups(library.folder)).filter((name) => name.includes('before upgrade'))).toHaveLength(1)
  await library.run('list', 'claims')
  expect(await backups(library.folder)).toHaveLength(1)
})

for (const { name, make } of REFUSING) {
  test(`a library that ${name} keeps from being backed up is not brought forward until it can be, elsewhere`, async ({
    library,
  }, info) => {
    const place = make('old.txt')
    try {
      const reader = await library.start()
      await reader.page.evaluate(makeLibraryOfVersion1)
      await keepBackupsIn(place.folder, library)
      await reader.page.reload()
      const { page } = reader
      const screen = page.getByRole('main')
      await expect(page.getByRole('heading', { name: 'Your library could not be backed up' })).toBeVisible()
      await expect(screen).toContainText(place.says)
      await expect(screen).toContainText(place.folder)
      expect(await versionOnDisk(page)).toBe(10)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(screen).toContainText(place.says)
      expect(await versionOnDisk(page)).toBe(10)

      const elsewhere = info.outputPath('elsewhere')
      await mkdir(elsewhere)
      await reader.app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
      }, elsewhere)
      await page.getByRole('button', { name: 'Choose another folder…' }).click()
      await expect(page.getByRole('main', { name: 'The bridge' })).toBeVisible()
      await expect(reader.cards).toHaveAccessibleName('Claim: bridge')
      expect(await readdir(elsewhere)).toEqual([expect.stringContaining('before upgrade')])
      expect(await versionOnDisk(page)).toBeGreaterThan(10)
    } finally {
      place.giveBack()
    }
  })

  test(`a library that ${name} keeps from being backed up is left as it is by a script`, async ({ library }) => {
    const place = make('old.txt')
    try {
      const reader = await library.start()
      await reader.page.evaluate(makeLibraryOfVersion1)
      await library.close()
      await keepBackupsIn(place.folder, library)
      const { code, lines } = await library.run('list', 'claims')
      expect({ code, lines }).toEqual({ code: 1, lines: [{ ok: false, message: expect.stringContaining(place.says) }] })
      // Where it can be backed up it is still all there, and still of the old version.
      await keepBackupsIn(join(library.folder, 'Backups'), library)
      expect(await library.run('list', 'claims')).toMatchObject({ code: 0, lines: [{ exact: 'bridge' }] })
      expect((await backups(library.folder)).filter((name) => name.includes('before upgrade'))).toHaveLength(1)
    } finally {
      place.giveBack()
    }
  })
}

test('a library is not brought forward before its backup has been read back and is found to be whole', async ({
  library,
}) => {
  const reader = await library.start()
  const { page } = reader
  await page.evaluate(makeLibraryOfVersion1)
  await reader.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('backup:read')
    ipcMain.handle('backup:read', async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      return { kind: 'read', bytes: new Uint8Array([80, 75, 3, 4]) }
    })
  })
  await page.reload()
  await expect(page.getByRole('status')).toContainText('Backing up your library')
  expect(await versionOnDisk(page)).toBe(10)
  expect(await violations(reader)).toEqual([])
  await expect(page.getByRole('alert')).toContainText('no backup of Quoth')
  expect(await versionOnDisk(page)).toBe(10)
  expect(await violations(reader)).toEqual([])
})

test('somebody may go on without a backup, where none can be made', async ({ library }) => {
  const reader = await library.start()
  await reader.page.evaluate(makeLibraryOfVersion1)
  // What is a file can’t be a folder.
  await keepBackupsIn(join(library.folder, 'backups.json'), library)
  await reader.page.reload()
  const goOn = reader.page.getByRole('button', { name: 'Go on without a backup' })
  await expect(goOn).toBeVisible()
  // What is opened meanwhile waits for the library.
  await library.run(join(import.meta.dirname, 'files', 'harbour.txt'))
  await expect(goOn).toBeVisible()
  await goOn.click()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.open('The bridge')
  await expect(reader.cards).toHaveAccessibleName('Claim: bridge')
})

/** Has the backups of a library kept in this folder, as if somebody had chosen it. */
function keepBackupsIn(folder: string, library: Library): Promise<void> {
  return writeFile(join(library.folder, 'backups.json'), JSON.stringify({ folder }))
}

/** What IndexedDB says that the version of the library is. Dexie keeps its version numbers tenfold. */
function versionOnDisk(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'quoth')?.version)
}

/** Loads the window anew, with a clock that the test puts forward. */
async function restarted(page: Page): Promise<void> {
  await page.clock.install()
  await page.reload()
  await expect(page.getByRole('document', { name: 'Article text' })).toBeVisible()
}

async function aMinuteLater(page: Page, folder: string): Promise<string[]> {
  await page.clock.fastForward(A_MINUTE)
  return backups(folder)
}

function backups(folder: string): Promise<string[]> {
  // The folder is made with the first.
  return readdir(join(folder, 'Backups')).then(
    (names) => names.filter((name) => name.endsWith('.quothbackup')),
    () => [],
  )
}
