import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { exported } from './pages/exported'
import { linksIn, pdfObjects } from './pages/pdf-objects'
import type { Reader } from './pages/reader'
import { expect, test } from './quoth'

async function annotated(reader: Reader): Promise<void> {
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter', 'Escape')
}

test('an annotated article leaves as a page, as PDF, for Word and for Excel', async ({ library }, info) => {
  const reader = await library.start()
  await annotated(reader)
  const page = (await exported(reader, /^Web page/, info.outputPath('a.html'))).toString('utf8')
  expect(page).toContain('anarchic paradise</mark>')
  expect(page).toContain('<dt>Speaker</dt><dd>Pavel Durov</dd>')

  const pdf = await exported(reader, /^PDF/, info.outputPath('a.pdf'))
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)

  const word = unzipSync(await exported(reader, /^Word/, info.outputPath('a.docx')))
  expect(strFromU8(word['word/comments.xml'] ?? new Uint8Array())).toContain('w:author="Pavel Durov"')

  const excel = unzipSync(await exported(reader, /Excel/, info.outputPath('a.xlsx')))
  const cells = Object.entries(excel).flatMap(([name, bytes]) => (name.endsWith('.xml') ? [strFromU8(bytes)] : []))
  expect(cells.join('')).toContain('anarchic paradise')

  // Excel would take it for the letters of the computer’s country without this mark.
  const table = await exported(reader, /^Table of claims/, info.outputPath('a.csv'))
  expect(table.subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
})

test('the text of an exported PDF comes out in the order in which it is read, and its pages are numbered', async ({
  library,
}, info) => {
  const reader = await library.start()
  await annotated(reader)
  const path = info.outputPath('a.pdf')
  await exported(reader, /^PDF/, path)
  let text: string
  try {
    text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  } catch {
    info.annotations.push({ type: 'note', description: 'pdftotext is not here: the order was not looked at' })
    return
  }
  const at = ['Paris: Telegram founder', 'anarchic', 'Last month I got interviewed', 'Speaker'].map((words) =>
    text.indexOf(words),
  )
  expect(at).toEqual([...at].sort((a, b) => a - b))
  expect(at[0]).toBeGreaterThanOrEqual(0)
  const pages = text.split('\f').slice(0, -1)
  expect(pages.map((page) => page.trim().split('\n').at(-1))).toEqual(pages.map((_, i) => `${i + 1}`))
})

test('in an exported PDF a passage and its note lead to each other, and there are an outline and structure', async ({
  library,
}, info) => {
  const reader = await library.start()
  await annotated(reader)
  const objects = pdfObjects(await exported(reader, /^PDF/, info.outputPath('a.pdf')))
  const [toNote, toPassage, ...others] = linksIn(objects)
  expect(others).toEqual([])
  expect(toNote?.page).not.toBe(toPassage?.page)
  expect(toNote?.to).toEqual({ page: toPassage?.page, top: Math.ceil(toPassage?.top ?? 0) })
  expect(toPassage?.to).toEqual({ page: toNote?.page, top: Math.ceil(toNote?.top ?? 0) })

  const said = [...objects.values()]
  const catalog = said.find((object) => object.includes('/Type /Catalog'))
  expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R[\s\S]*\/Outlines \d+ 0 R/)
  expect(said.filter((object) => object.includes('/S /Link'))).toHaveLength(2)
  expect(said.some((object) => object.startsWith('<</Title (Annotations)'))).toBe(true)
})

test('what is exported is chosen, looked at, and copied', async ({ library }) => {
  const reader = await library.start()
  await annotated(reader)
  await reader.page.getByRole('button', { name: 'Export' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('> anarchic paradise')
  await dialog.getByRole('radio', { name: /^Readwise/ }).check()
  await expect(dialog.getByRole('list', { name: 'What is lost' })).toContainText('speaker')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  for (const [format, shown] of [
    [/^PDF/, '> anarchic paradise'],
    [/Excel/, 'Passage: anarchic paradise'],
    [/^brat/, /\.ann\s+T1\t/],
  ] as const) {
    await dialog.getByRole('radio', { name: format }).check()
    await expect(preview).toContainText(shown)
    await expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled()
  }
  await dialog.getByRole('radio', { name: /Markdown/ }).check()
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: 'The whole library (2 articles)' })
  await expect(dialog).toContainText('2 articles, 1 annotation')
  await dialog.getByRole('button', { name: 'Copy' }).click()
  // It is written apart, and then copied.
  await expect.poll(() => reader.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('> anarchic paradise')
})

test('what of the notes is exported is chosen, and where fact checks are published is asked', async ({ library }) => {
  const reader = await library.start()
  await annotated(reader)
  await reader.cards.getByRole('button').first().click()
  await reader.page
    .getByRole('radiogroup', { name: 'Verdict' })
    .getByRole('radio', { name: 'Disputed' })
    .check({ force: true })
  await reader.page.getByRole('button', { name: 'Export' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await dialog.getByRole('radio', { name: /^Notes for Obsidian/ }).check()
  await expect(preview).toContainText('speaker:: [[Pavel Durov]]')
  await dialog.getByText('All fields').click()
  await dialog.getByRole('group', { name: 'Fields' }).getByRole('checkbox', { name: 'Speakers' }).uncheck()
  await expect(preview).toContainText('verdict:: Disputed')
  await expect(preview).not.toContainText('speaker::')
  await expect(dialog).toContainText('11 of 12 fields')
  await expect(dialog.getByRole('status', { name: 'Named in notes' })).toHaveText(
    'Notes stay as they are written, with the speakers that they name.',
  )

  await dialog.getByRole('radio', { name: /^Fact checks/ }).check()
  await expect(preview).toHaveText('[]')
  await dialog.getByRole('textbox', { name: 'Published on' }).fill('https://example.org/check')
  await dialog.getByRole('textbox', { name: 'Publisher' }).fill('The Checkers')
  await expect(preview).toContainText('"url": "https://example.org/check"')
  await expect(preview).toContainText('"name": "The Checkers"')
})

test('the annotation that is active is copied as whatever is asked for, with the keyboard alone', async ({
  library,
}) => {
  const reader = await library.start()
  await annotated(reader)
  await reader.selectWithMouse('improving efforts')
  await reader.press('h')
  await reader.press('y')
  await expect(reader.page.getByRole('textbox', { name: 'Format' })).toBeFocused()
  await reader.page.keyboard.type('obsid')
  await reader.press('Enter')
  const action = reader.page.getByRole('status', { name: 'Last action' })
  await expect(action).toContainText('Copied as Notes for Obsidian')
  const copied = () => reader.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(await copied()).toContain('> improving efforts')
  expect(await copied()).not.toContain('anarchic')

  await reader.press('Escape', 'Escape', 'y')
  await expect(reader.page.getByRole('textbox', { name: 'Format' })).toBeFocused()
  await expect(reader.page.getByRole('dialog', { name: 'Copy as' })).toContainText('Copy the notes of this article as')
  await reader.page.keyboard.type('table of claims')
  await reader.press('Enter')
  await expect(action).toContainText('Copied as Table of claims')
  expect(await copied()).toContain('anarchic paradise')
})

test('annotations whose words are not in the newest text are left out of an export, and that is told', async ({
  library,
}, info) => {
  const reader = await library.start()
  const file = info.outputPath('pier.json')
  const version = (text: string) => JSON.stringify({ title: 'A pier', url: 'https://a.example', text })
  await writeFile(file, version('The pier is safe.\n\nThe mayor said so.'))
  await reader.drop(file)
  for (const passage of ['is safe', 'The mayor']) {
    await reader.selectWithMouse(passage)
    await reader.press('h', 'Escape')
  }
  await writeFile(file, version('It was closed.\n\nThe mayor said so.'))
  await reader.drop(file)
  await reader.page.getByRole('button', { name: /^New version: pier.json/ }).click()
  await expect(reader.margin.getByRole('button', { name: '1 not in this text' })).toBeVisible()

  await reader.page.getByRole('button', { name: 'Export' }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  const lost = dialog.getByRole('list', { name: 'What is lost' })
  await expect(dialog).toContainText('1 article, 1 annotation')
  await expect(lost).toContainText('One annotation is left out: its words are not in the newest text of its article.')
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: 'The whole library (3 articles)' })
  await expect(dialog).toContainText('3 articles, 1 annotation')
  await expect(lost).toContainText('One annotation is left out')
  await reader.press('Escape')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('export', '--format=json', `--out=${info.outputPath('all.json')}`)
  expect(lines).toMatchObject([{ ok: true, annotations: 1, leftOut: 1 }])
})

test('an export whose save dialog is still open does not keep another from being chosen', async ({ library }) => {
  const reader = await library.start()
  await annotated(reader)
  await reader.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => new Promise(() => {})
  })
  await reader.exportAs(/Markdown/)
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  const save = dialog.getByRole('button', { name: 'Save…' })
  await expect(dialog.getByRole('status', { name: 'Export' })).toHaveText('Writing…')
  await expect(save).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: 'The whole library (2 articles)' })
  await expect(save).toBeEnabled()
  await expect(dialog.getByRole('status', { name: 'Export' })).toHaveText('')
  await reader.press('Escape')
  await expect(dialog).toBeHidden()
})
