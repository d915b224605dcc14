import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeLibraryOfVersion1 } from './library-of-version-1'
import { expect, test } from './quoth'

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
