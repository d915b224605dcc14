import { appendFileSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reader } from './pages/reader'
import { expect, Library, test } from './quoth'
import { mounted, REFUSING, whileFull } from './refusing-places'

/** Has the save dialog answer with this path. */
async function saveAt(reader: Reader, path: string): Promise<void> {
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

const ofExport = (reader: Reader) => reader.page.getByRole('status', { name: 'Export' })
const ofBackup = (reader: Reader) => reader.page.getByRole('status', { name: 'Backup' })

for (const { name, make } of REFUSING) {
  test(`an export to ${name} is told, leaves the old file, and can go elsewhere`, async ({ library }, info) => {
    const { folder, says, giveBack } = make('notes.md')
    try {
      const before = await readdir(folder)
      const reader = await library.start()
      await saveAt(reader, join(folder, 'notes.md'))
      await reader.exportAs(/^Web page/)
      await expect(ofExport(reader)).toHaveText(`Not exported. ${says} Choose another place and try again.`)
      expect(await readFile(join(folder, 'notes.md'), 'utf8')).toBe('old')
      expect(await readdir(folder)).toEqual(before)

      await saveAt(reader, info.outputPath('notes.md'))
      await reader.page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save…' }).click()
      await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Exported to')
      await library.close()

      for (const command of [['export', '--format=json'], ['backup']]) {
        const { code, lines } = await library.run(...command, `--out=${join(folder, 'notes.md')}`)
        expect({ code, lines }).toEqual({ code: 1, lines: [{ ok: false, message: expect.stringContaining(says) }] })
        expect(String(lines[0]?.message)).toContain('Name another place with --out')
      }
      expect(await readFile(join(folder, 'notes.md'), 'utf8')).toBe('old')
      expect(await readdir(folder)).toEqual(before)
    } finally {
      giveBack()
    }
  })

  test(`a backup to ${name} is told, and the earlier one stays`, async ({ library }) => {
    const earlier = 'Quoth 2020-01-01 120000.quothbackup'
    const { folder, says, giveBack } = make(earlier)
    try {
      const before = await readdir(folder)
      await writeFile(join(library.folder, 'backups.json'), JSON.stringify({ folder }))
      const reader = await library.start()
      await reader.goTo('Backup')
      await reader.page.getByRole('button', { name: 'Back up now' }).click()
      await expect(ofBackup(reader)).toHaveText(`No backup was made. ${says} Try again, or keep them elsewhere.`)
      expect(await readFile(join(folder, earlier), 'utf8')).toBe('old')
      expect(await readdir(folder)).toEqual(before)
    } finally {
      giveBack()
    }
  })
}

test('backups whose folder is a file, or that are gone, are told, and the page goes on working', async ({
  library,
}, info) => {
  // Through a file there is no way for anybody, root too.
  const folder = info.outputPath('no-folder')
  await writeFile(folder, 'a file')
  await writeFile(join(library.folder, 'backups.json'), JSON.stringify({ folder: join(folder, 'backups') }))
  const reader = await library.start()
  await reader.goTo('Backup')
  await expect(ofBackup(reader)).toHaveText('Part of the path is not a folder.')
  const make = reader.page.getByRole('button', { name: 'Back up now' })
  await make.click()
  await expect(ofBackup(reader)).toHaveText(
    'No backup was made. Part of the path is not a folder. Try again, or keep them elsewhere.',
  )

  await rm(folder)
  await make.click()
  await expect(ofBackup(reader)).toHaveText('Backed up and checked.')
  await rm(folder, { recursive: true })
  await reader.page.getByRole('button', { name: /^Restore Quoth/ }).click()
  await expect(ofBackup(reader)).toHaveText('That backup can’t be read. There is no such file or folder.')
  await expect(make).toBeEnabled()
  await expect(reader.page.getByRole('button', { name: /^Restore Quoth/ })).toHaveCount(0)
})

test('a command that stops before its file is whole leaves nothing of it', async ({ library }, info) => {
  const folder = info.outputPath('there')
  await mkdir(folder)
  const { code, lines } = await library.run('export', '--format=nonsense', `--out=${join(folder, 'notes.md')}`)
  expect({ code, lines }).toMatchObject({ code: 2, lines: [{ ok: false }] })
  expect(await readdir(folder)).toEqual([])
  expect(await library.run('restore', `--from=${join(folder, 'none')}`)).toMatchObject({
    code: 1,
    lines: [{ ok: false, message: `${join(folder, 'none')}: There is no such file or folder.` }],
  })
})

test('a backup of which a byte has changed on the disk is refused, by the window and by the command', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.goTo('Backup')
  await reader.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(ofBackup(reader)).toHaveText('Backed up and checked.')
  const folder = join(library.folder, 'Backups')
  const [name = ''] = await readdir(folder)
  const bytes = await readFile(join(folder, name))
  // In the middle of the texts: there are bytes between the files of a zip that mean nothing.
  const at = bytes.indexOf('tables/texts.ndjson') + 200
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(join(folder, name), bytes)
  await reader.page.getByRole('button', { name: /^Restore Quoth/ }).click()
  await expect(ofBackup(reader)).toContainText('damaged')
  await expect(reader.page.getByRole('region', { name: 'Restore' })).toHaveCount(0)
  await library.close()

  const { lines: before } = await library.run('verify')
  const { code, lines } = await library.run('restore', `--from=${join(folder, name)}`)
  expect({ code, lines }).toMatchObject({
    code: 1,
    lines: [{ ok: false, message: expect.stringContaining('damaged') }],
  })
  expect((await library.run('verify')).lines).toEqual(before)
})

test('nothing is restored over what could not be saved yet', async ({ library }) => {
  const reader = await library.start()
  await reader.goTo('Backup')
  await reader.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(ofBackup(reader)).toHaveText('Backed up and checked.')
  await reader.goTo('Articles')
  // Chromium puts no record of the library any more, as when the disk is full.
  await reader.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(window, { giveBack: () => Object.assign(IDBObjectStore.prototype, { put }) })
    IDBObjectStore.prototype.put = function (...row) {
      if (this.transaction.db.name === 'quoth') throw new DOMException('No room', 'QuotaExceededError')
      return put.apply(this, row)
    }
  })
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape')
  const unsaved = reader.page.getByRole('alert', { name: 'Not saved' })
  await expect(unsaved).toBeVisible()
  await reader.goTo('Backup')
  await reader.page.getByRole('button', { name: /^Restore Quoth/ }).click()
  const preview = reader.page.getByRole('region', { name: 'Restore' })
  await preview.getByRole('button', { name: 'Replace my library with it' }).click()
  await expect(preview.getByRole('alert')).toHaveText('Not restored: first, what you made has to be saved.')

  await reader.page.evaluate(() => Reflect.get(window, 'giveBack')())
  await unsaved.getByRole('button', { name: 'Try again' }).click()
  await reader.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, annotations: 1 }])
})

test('a write that the library’s files hold only a part of costs nothing that was saved', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape')
  await reader.isSaved()
  await library.close()
  // So a full disk leaves Chromium’s log, or the end of the program halfway: the beginning of a record, and no more.
  const folder = join(library.folder, 'IndexedDB', 'app_quoth_0.indexeddb.leveldb')
  const [log = ''] = readdirSync(folder).filter((name) => name.endsWith('.log'))
  appendFileSync(join(folder, log), Buffer.from('00112233ff0001aabbccddeeff', 'hex'))

  const again = await library.start()
  await expect(again.cards).toHaveCount(1)
  await again.selectWithMouse('improving efforts')
  await again.press('h', 'Escape')
  await again.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, annotations: 2, problems: [] }])
})

if (process.getuid?.() === 0) {
  // Only root can have a disk of its own for a test; what such a disk leaves behind the test before this has for everybody.
  test('a disk that is full again and again is told, and nothing is lost', async () => {
    const { folder, giveBack } = mounted('64m')
    const library = new Library(folder)
    try {
      const reader = await library.start()
      const unsaved = reader.page.getByRole('alert', { name: 'Not saved' })
      for (const passage of ['anarchic paradise', 'improving efforts']) {
        await reader.selectWithMouse(passage)
        await whileFull(library.folder, async () => {
          await reader.press('n')
          await expect(reader.note).toBeFocused()
          // Longer than what may still fit into the last piece of a file.
          await reader.page.keyboard.insertText('why '.repeat(5_000))
          await reader.press('Escape', 'Escape')
          await expect(unsaved).toContainText('The disk is full. Free some space, then try again.')
        })
        await unsaved.getByRole('button', { name: 'Try again' }).click()
        await expect(unsaved).toBeHidden()
        await reader.isSaved()
      }
      await library.close()
      const { lines } = await library.run('list', 'annotations')
      expect(lines.map(({ exact }) => exact)).toEqual(['anarchic paradise', 'improving efforts'])
      expect((await library.run('verify')).lines).toMatchObject([{ ok: true, problems: [] }])
    } finally {
      await library.close()
      giveBack()
    }
  })
}

test('a library whose files are gone says so, and comes back from its backup', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape')
  await reader.isSaved()
  await reader.goTo('Backup')
  await reader.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(ofBackup(reader)).toHaveText('Backed up and checked.')
  await library.close()
  await rm(join(library.folder, 'IndexedDB'), { recursive: true })

  expect(await library.run('list', 'articles')).toMatchObject({
    code: 1,
    lines: [{ ok: false, message: expect.stringContaining('Restore a backup') }],
  })
  const again = await library.start()
  const lost = again.page.getByRole('alert', { name: 'Library lost' })
  await expect(lost).toContainText('Restore the newest backup')
  await again.page.getByRole('button', { name: /^Restore Quoth/ }).click()
  await again.page.getByRole('button', { name: 'Replace my library with it' }).click()
  await expect(again.cards).toHaveAccessibleName('Claim: anarchic paradise')
  await expect(lost).toBeHidden()
})

test('what a killed program left of a file is removed at the next start, wherever it is', async ({ library }, info) => {
  // So it is left by a write that was begun, noted, and never ended.
  const id = '00000000-0000-4000-8000-000000000000'
  const [documents, notes] = [info.outputPath('documents'), join(library.folder, 'Unfinished')]
  await mkdir(documents)
  await mkdir(notes)
  await writeFile(join(documents, 'notes.md'), 'old')
  await writeFile(join(documents, `.quoth-${id}.tmp`), 'half of')
  await writeFile(join(notes, id), join(documents, `.quoth-${id}.tmp`))
  await library.start()
  await expect.poll(() => readdir(documents)).toEqual(['notes.md'])
  expect(await readFile(join(documents, 'notes.md'), 'utf8')).toBe('old')
})

test('nothing is taken back with the menu behind an open dialog', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape')
  await expect(reader.cards).toHaveCount(1)
  await reader.page.getByRole('button', { name: 'Export' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  const chooseUndo = () =>
    reader.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      items.find(({ label }) => label.includes('Undo'))?.click()
    })
  await chooseUndo()
  // Asked for after it: by then the first has been done, or been left.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(reader.cards).toHaveCount(1)
  await chooseUndo()
  await expect(reader.cards).toHaveCount(0)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Undone')
})
