import { readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from './quoth'

/** Backups that Quoth made when it was of each version of the schema. */
const STORED = resolve(import.meta.dirname, 'files/backups')

test('a library is backed up, looked into, and restored, with what it held before kept too', async ({
  library,
}, info) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  await reader.goTo('Backup')
  const page = reader.page.getByRole('main', { name: 'Backup' })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('status', { name: 'Backup' })).toHaveText('Backed up and checked.')
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)

  await reader.goTo('Articles')
  await reader.text.focus()
  await reader.press('x')
  await expect(reader.cards).toHaveCount(0)
  await reader.isSaved()
  await reader.goTo('Backup')
  await page.getByRole('button', { name: /^Restore Quoth/ }).click()
  const preview = page.getByRole('region', { name: 'Restore' })
  await expect(preview).toContainText('holds 2 articles, 1 annotations')
  await preview.getByRole('button', { name: 'Replace my library with it' }).click()
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
  await reader.goTo('Backup')
  await expect(page.getByRole('listitem').filter({ hasText: 'before restoring' })).toHaveCount(1)
  await library.close()
  expect((await readdir(join(library.folder, 'Backups'))).sort()).toHaveLength(2)

  const [name = ''] = (await readdir(join(library.folder, 'Backups'))).filter((file) => file.includes('by hand'))
  const path = join(library.folder, 'Backups', name)
  await truncate(path, (await readFile(path)).length - 200)
  const again = await library.start()
  await again.goTo('Backup')
  await again.page.getByRole('button', { name: /^Restore Quoth .*by hand/ }).click()
  await expect(again.page.getByRole('status', { name: 'Backup' })).toContainText('no backup of Quoth, or it')
  expect(info.errors).toEqual([])
})

test('a script backs a library up and restores it into another, record for record', async ({ newLibrary }, info) => {
  const [one, other] = [newLibrary(), newLibrary()]
  const reader = await one.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  await one.close()
  const path = info.outputPath('all.quothbackup')
  const backedUp = await one.run('backup', `--out=${path}`)
  expect(backedUp).toMatchObject({ code: 0, lines: [{ ok: true, path, annotations: 1, problems: [] }] })
  const restored = await other.run('restore', `--from=${path}`)
  expect(restored).toMatchObject({ code: 0, lines: [{ ok: true, checksum: backedUp.lines[0]?.checksum }] })
  expect(await other.run('restore', `--from=${join(info.outputPath(), 'none')}`)).toMatchObject({ code: 1 })
})

for (const name of readdirSync(STORED).filter((name) => name.endsWith('.quothbackup')))
  test(`a backup of each version of the schema can be restored, for ever: ${name}`, async ({ library }) => {
    const { code, lines } = await library.run('restore', `--from=${join(STORED, name)}`)
    expect({ code, lines }).toMatchObject({ code: 0, lines: [{ ok: true, problems: [] }] })
    const reader = await library.start()
    await reader.open('The harbour bridge')
    const card = reader.card('The harbour bridge 🌉 will close in March')
    await card.getByRole('button').first().click()
    await expect(card).toContainText('Ana Núñez')
    await expect(card).toContainText('bridges 🌉')
    await expect(card.locator('strong').filter({ hasText: 'harbour office' })).toBeVisible()
  })

test('backups go to the folder that is chosen, where old ones make way and those of other libraries stay', async ({
  library,
}, info) => {
  const reader = await library.start()
  const folder = info.outputPath('chosen')
  await mkdir(folder)
  await reader.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
  await reader.goTo('Backup')
  const page = reader.page.getByRole('main', { name: 'Backup' })
  await page.getByRole('button', { name: 'Keep them elsewhere…' }).click()
  await expect(page).toContainText(folder)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('status', { name: 'Backup' })).toHaveText('Backed up and checked.')
  const [first = ''] = await readdir(folder)
  const mark = / (\[\w+\])\.quothbackup$/u.exec(first)?.[1]
  expect(mark).toBeDefined()
  const old = [`Quoth 2019-01-05 070809 ${mark}.quothbackup`, 'Quoth 2019-01-05 070809 [0ddba11].quothbackup']
  for (const name of old) await writeFile(join(folder, name), 'old')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect.poll(() => readdir(folder)).not.toContain(old[0])
  expect(await readdir(folder)).toEqual(expect.arrayContaining([first, old[1]]))
})

test('a backup that can’t be read back as it was written is said not to have been made, and does not stay', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('backup:read')
    ipcMain.handle('backup:read', () => ({ kind: 'read', bytes: new Uint8Array([80, 75, 3, 4]) }))
  })
  await reader.goTo('Backup')
  const page = reader.page.getByRole('main', { name: 'Backup' })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('status', { name: 'Backup' })).toContainText('no backup of Quoth')
  expect(await readdir(join(library.folder, 'Backups'))).toEqual([])
})
