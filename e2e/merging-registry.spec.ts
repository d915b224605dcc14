import { writeFile } from 'node:fs/promises'
import { manyClaims } from './many-claims'
import { exported } from './pages/exported'
import { dialogIn, pairIn, report } from './pages/merging'
import type { Reader } from './pages/reader'
import { chooseTheme, THEMES, violations } from './pages/violations'
import { expect, type Library, test } from './quoth'

const TEXT = 'The pier is safe, the port said on Wednesday.'
const CLAIM = 'The pier is safe'

const noteOn = ({ page }: Reader) => page.getByRole('region', { name: 'Note on the article' })

async function noteArticle(reader: Reader, text: string): Promise<void> {
  await reader.text.focus()
  await reader.press('Shift+n')
  await expect(reader.page.getByRole('textbox', { name: 'Note on the article' })).toBeFocused()
  await reader.page.keyboard.type(text)
  await reader.press('Escape')
  await expect(noteOn(reader)).toContainText(text)
  await reader.isSaved()
}

async function renameSpeaker(reader: Reader, name: string, other: string): Promise<void> {
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  await page.getByRole('button', { name }).first().click()
  const field = page.getByRole('region', { name }).getByRole('textbox', { name: 'Name', exact: true })
  await field.fill(other)
  await field.press('Enter')
  await expect(page.getByRole('region', { name: other })).toBeVisible()
  await reader.isSaved()
}

/**
 * My library, open, with a claim by Ada Moss and a note on its article, and a file of a colleague's, who has my claim, renamed
 * her and wrote another note.
 */
async function apart(library: Library, theirs: Library, folder: (name: string) => string) {
  await writeFile(
    folder('pier.json'),
    JSON.stringify({ title: 'The pier', url: 'https://example.org/pier', text: TEXT }),
  )
  const first = await library.start(folder('pier.json'))
  await expect(first.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  await first.selectWithMouse(CLAIM)
  await first.press('c', 's')
  await expect(first.speaker).toBeFocused()
  await first.page.keyboard.type('Ada Moss')
  await first.press('Enter', 'Escape')
  await exported(first, /^Everything/, folder('mine.json'))
  await first.isSaved()
  await library.close()

  const colleague = await theirs.start(folder('mine.json'))
  await expect(colleague.cards).toHaveCount(1)
  await noteArticle(colleague, 'They asked the operator.')
  await renameSpeaker(colleague, 'Ada Moss', 'Ada Moss-Reed')
  await colleague.open('The pier')
  await exported(colleague, /^Everything/, folder('theirs.json'))
  await theirs.close()

  const reader = await library.start()
  await expect(reader.cards).toHaveCount(1)
  await noteArticle(reader, 'I asked the port.')
  return { reader, file: folder('theirs.json') }
}

test('a speaker whom a colleague renamed, and what both noted of an article, are told, compared and merged; undo takes it back', async ({
  library,
  newLibrary,
}, info) => {
  const { reader, file } = await apart(library, newLibrary(), (name) => info.outputPath(name))
  await reader.drop(file)
  await expect(report(reader).getByRole('alert')).toHaveText(
    'Annotations from theirs.json 1 already here · 1 note on an article differs from yours · 1 speaker differs from yours',
  )
  await expect(noteOn(reader)).not.toContainText('They asked the operator.')
  await expect(reader.card(CLAIM)).not.toContainText('Ada Moss-Reed')

  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  const speaker = pairIn(reader, 'Speaker Ada Moss')
  await expect(speaker).toContainText('Name')
  await expect(speaker).toContainText('Yours: Ada Moss')
  await expect(speaker).toContainText('Theirs: Ada Moss-Reed')
  await expect(speaker).not.toContainText('Other names')
  await expect(speaker.getByRole('radio', { name: /^Theirs, .*later/ })).toBeChecked()
  const note = pairIn(reader, 'Note on the article “The pier”')
  await expect(note).toContainText('Yours: I asked the port.')
  await expect(note).toContainText('Theirs: They asked the operator.')
  await expect(note.getByRole('radio', { name: 'Both, one after the other' })).toBeChecked()
  await reader.press('Escape')
  for (const theme of THEMES) {
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    await report(reader).getByRole('button', { name: 'Compare…' }).click()
    await expect(speaker).toBeVisible()
    expect(await violations(reader), theme).toEqual([])
    await reader.press('Escape')
  }
  await report(reader).getByRole('button', { name: 'Compare…' }).click()

  await dialogIn(reader).getByRole('button', { name: 'Merge 2 items' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText('Merged 2 items')
  await expect(reader.card(CLAIM)).toContainText('Ada Moss-Reed')
  await expect(noteOn(reader)).toContainText('They asked the operator.')
  await expect(noteOn(reader)).toContainText('I asked the port.')

  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.card(CLAIM)).not.toContainText('Ada Moss-Reed')
  await expect(noteOn(reader)).not.toContainText('They asked the operator.')
  await expect(noteOn(reader)).toContainText('I asked the port.')
  await reader.press('Control+Shift+z')
  await expect(reader.card(CLAIM)).toContainText('Ada Moss-Reed')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'speakers')).lines).toMatchObject([
    { name: 'Ada Moss-Reed', aliases: ['Ada Moss'] },
  ])
})

/** A file with one claim and speakers of these names, with the same notes on each. */
function withSpeakers(names: readonly string[], notes: string, updated: string): string {
  const created = '2026-03-01T00:00:00.000Z'
  const speakers = names.map((name, i) => ({
    id: `20000000-0000-4000-8000-00000000000${i}`,
    name,
    aliases: [],
    kind: 'person',
    positions: [],
    notes,
    colour: i,
    created,
    updated,
  }))
  return JSON.stringify({ ...JSON.parse(manyClaims(1, '', created)), speakers })
}

test('a name that somebody else has here is not taken, which is said before and after; a script counts what differs', async ({
  library,
}, info) => {
  const [mine, theirs] = [info.outputPath('mine.json'), info.outputPath('theirs.json')]
  await writeFile(mine, withSpeakers(['Ada Moss', 'Ben Hill'], 'Mine.', '2026-03-02T00:00:00.000Z'))
  await writeFile(theirs, withSpeakers(['ben hill'], 'Theirs.', '2026-03-03T00:00:00.000Z'))
  await library.run('import', mine)
  expect((await library.run('import', theirs)).lines).toMatchObject([
    { ok: true, there: 1, differ: 0, alsoDiffer: { notes: 0, speakers: 1, codes: 0, terms: 0 } },
  ])
  const reader = await library.start(theirs)
  await expect(report(reader)).toContainText('1 speaker differs from yours')
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  const pair = pairIn(reader, 'Speaker Ada Moss')
  const refusal = pair.getByText('The name stays as you have it, since another speaker has theirs.')
  await expect(refusal).toBeVisible()
  const whole = pair.getByRole('radio', { name: /^Theirs/ }).first()
  await expect(whole).toHaveAccessibleDescription(/The name stays as you have it/)
  await pair.getByRole('radiogroup', { name: 'Name' }).getByRole('radio', { name: 'Yours: Ada Moss' }).check()
  await expect(refusal).toBeHidden()
  await dialogIn(reader).getByRole('button', { name: 'Take theirs' }).click()
  await dialogIn(reader).getByRole('button', { name: 'Merge 1 speaker' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText(
    'Merged 1 speaker. One kept its name or place.',
  )
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'speakers')).lines).toMatchObject([
    { name: 'Ada Moss', notes: 'Theirs.' },
    { name: 'Ben Hill', notes: 'Mine.' },
  ])
})
