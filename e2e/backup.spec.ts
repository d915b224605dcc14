import { readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './quoth'

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
