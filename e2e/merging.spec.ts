import { writeFile } from 'node:fs/promises'
import { manyClaims } from './many-claims'
import { exported } from './pages/exported'
import { dialogIn, pairIn, report } from './pages/merging'
import type { Reader } from './pages/reader'
import { chooseTheme, THEMES, violations } from './pages/violations'
import { expect, type Library, test } from './quoth'

const TEXT = `The pier is safe, the port said on Wednesday.

Its operator does not agree with the port.`
const CLAIM = 'The pier is safe'
const OTHER = 'does not agree'

/** Makes a claim of this passage of the open article. */
async function claim(reader: Reader, passage: string): Promise<void> {
  await reader.selectWithMouse(passage)
  await reader.press('c', 'Escape')
}

/** Writes a note on the claim on this passage, instead of the one that it has. */
async function note(reader: Reader, passage: string, text: string): Promise<void> {
  await reader.card(passage).getByRole('button').first().click()
  await reader.text.focus()
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.press('Control+a')
  await reader.page.keyboard.type(text)
  await reader.press('Escape', 'Escape')
  await expect(reader.card(passage)).toContainText(text)
  await reader.isSaved()
}

async function judge(reader: Reader, passage: string, verdict: string): Promise<void> {
  await reader.card(passage).getByRole('button').first().click()
  const verdicts = reader.page.getByRole('radiogroup', { name: 'Verdict' })
  // As a person does: presses again where the card was moving when it was pressed, as it is while a report comes in.
  await expect(async () => {
    await verdicts.getByText(verdict, { exact: true }).click()
    await expect(verdicts.getByRole('radio', { name: verdict })).toBeChecked({ timeout: 1_500 })
  }).toPass()
  await reader.press('Escape', 'Escape')
  await expect(reader.card(passage)).toContainText(verdict)
}

/**
 * My library, open, and a file of a colleague's who has my claims, judged one and wrote notes on both; meanwhile I wrote
 * another note on the first.
 */
async function apart(library: Library, theirs: Library, folder: (name: string) => string) {
  await writeFile(
    folder('pier.json'),
    JSON.stringify({ title: 'The pier', url: 'https://example.org/pier', text: TEXT }),
  )
  const first = await library.start(folder('pier.json'))
  await expect(first.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  await claim(first, CLAIM)
  await claim(first, OTHER)
  await exported(first, /^Everything/, folder('mine.json'))
  await first.isSaved()
  await library.close()

  const colleague = await theirs.start(folder('mine.json'))
  await expect(colleague.cards).toHaveCount(2)
  await judge(colleague, CLAIM, 'Refuted')
  await note(colleague, CLAIM, 'They found cracks.')
  await note(colleague, OTHER, 'Ask the operator.')
  await exported(colleague, /^Everything/, folder('theirs.json'))
  await theirs.close()

  const reader = await library.start()
  await expect(reader.cards).toHaveCount(2)
  await note(reader, CLAIM, 'I saw no cracks.')
  return { reader, file: folder('theirs.json') }
}

test('what a colleague changed is told, shown beside what I changed, and merged as I choose; undo takes it back', async ({
  library,
  newLibrary,
}, info) => {
  const { reader, file } = await apart(library, newLibrary(), (name) => info.outputPath(name))
  await reader.drop(file)
  await expect(report(reader).getByRole('alert')).toHaveText('Annotations from theirs.json 2 differ from yours')
  await expect(reader.card(CLAIM)).toContainText('I saw no cracks.')
  await expect(reader.card(OTHER)).not.toContainText('Ask the operator.')

  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  const pair = pairIn(reader, CLAIM)
  // Mine was changed last, so it is preselected; of the other, theirs.
  await expect(pair.getByRole('radio', { name: /^Yours, .*later/ })).toBeChecked()
  await expect(pair).toContainText('Yours: I saw no cracks.')
  await expect(pair).toContainText('Theirs: They found cracks.')
  await expect(pair.getByRole('radiogroup', { name: 'Verdict' })).toContainText('Yours: UncheckedTheirs: Refuted')
  await expect(pair.getByRole('radiogroup')).toHaveCount(2)
  await expect(pairIn(reader, OTHER).getByRole('radio', { name: /^Theirs, .*later/ })).toBeChecked()
  await expect(dialogIn(reader).getByRole('button', { name: 'Merge 1 annotation' })).toBeEnabled()

  await reader.press('Escape')
  await expect(dialogIn(reader)).toBeHidden()
  await expect(reader.card(CLAIM)).not.toContainText('Refuted')
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  await dialogIn(reader).getByRole('button', { name: 'Take theirs' }).click()
  await dialogIn(reader).getByRole('button', { name: 'Merge 2 annotations' }).click()
  await expect(dialogIn(reader)).toBeHidden()
  await expect(reader.card(CLAIM)).toContainText('They found cracks.')
  await expect(reader.card(CLAIM)).toContainText('Refuted')
  await expect(reader.card(OTHER)).toContainText('Ask the operator.')
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  await expect(dialogIn(reader)).toContainText('Nothing in theirs.json differs from your library now.')
  await reader.press('Escape')

  await reader.goTo('History and trash')
  const changes = reader.page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
  await expect(changes.first()).toContainText('Merge what differs')
  await reader.open('The pier')
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.card(CLAIM)).toContainText('I saw no cracks.')
  await expect(reader.card(CLAIM).getByRole('radio', { name: 'Unchecked' })).toBeChecked()
  await expect(reader.card(OTHER)).not.toContainText('Ask the operator.')
  await reader.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, annotations: 2, problems: [] }])
})

test('a field is taken from either side, and the keyboard is enough for it', async ({ library, newLibrary }, info) => {
  const { reader, file } = await apart(library, newLibrary(), (name) => info.outputPath(name))
  await reader.drop(file)
  await report(reader).getByRole('button', { name: 'Compare…' }).focus()
  await reader.press('Enter')
  await expect(dialogIn(reader).getByRole('button', { name: 'Merge 1 annotation' })).toBeEnabled()
  await dialogIn(reader).getByRole('button', { name: 'Take the later of each' }).focus()
  // To the claim’s own choice, past it to its verdict, where the arrow takes theirs.
  await reader.press('Tab', 'Tab', 'Tab', 'Tab', 'ArrowRight')
  const pair = pairIn(reader, CLAIM)
  const verdict = pair.getByRole('radiogroup', { name: 'Verdict' })
  await expect(verdict.getByRole('radio', { name: 'Theirs: Refuted' })).toBeChecked()
  await expect(verdict.getByRole('radio', { name: 'Theirs: Refuted' })).toBeFocused()
  await expect(pair.getByRole('radio', { name: 'Yours: I saw no cracks.' })).toBeChecked()
  await expect(pair.getByRole('radio', { name: /^(Yours|Theirs), / }).first()).not.toBeChecked()
  await dialogIn(reader).getByRole('button', { name: 'Merge 2 annotations' }).focus()
  await reader.press('Enter')
  await expect(reader.card(CLAIM)).toContainText('Refuted')
  await expect(reader.card(CLAIM)).toContainText('I saw no cracks.')
  await expect(report(reader).getByRole('button', { name: 'Compare…' })).toBeFocused()
})

test('what I changed or deleted since the report is compared as it is now', async ({ library, newLibrary }, info) => {
  const { reader, file } = await apart(library, newLibrary(), (name) => info.outputPath(name))
  await reader.drop(file)
  await expect(report(reader)).toContainText('2 differ from yours')
  await judge(reader, CLAIM, 'Refuted')
  await note(reader, CLAIM, 'There may be cracks.')
  await reader.card(OTHER).getByRole('button').first().click()
  await reader.text.focus()
  await reader.press('x')
  await expect(reader.cards).toHaveCount(1)
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  await expect(pairIn(reader, CLAIM)).toContainText('Yours: There may be cracks.')
  await expect(pairIn(reader, CLAIM).getByText('Verdict')).toBeHidden()
  await expect(pairIn(reader, OTHER)).toBeHidden()
  await expect(dialogIn(reader)).toContainText('One of yours is in the trash now, or no longer in the text.')
  // A file that arrives while the dialog is open changes the library: it is compared again before anything is merged.
  await dialogIn(reader).getByRole('button', { name: 'Take theirs' }).click()
  await writeFile(info.outputPath('rain.txt'), 'It rained all day.')
  const articles = reader.page.getByLabel('Articles', { exact: true }).locator('.article-entry')
  const before = await articles.count()
  await reader.drop(info.outputPath('rain.txt'))
  await expect(articles).toHaveCount(before + 1)
  await dialogIn(reader).getByRole('button', { name: 'Merge 1 annotation' }).click()
  await expect(dialogIn(reader).getByRole('status', { name: 'Merging' })).toHaveText(
    'Something was changed meanwhile: these are what differs now.',
  )
  await expect(pairIn(reader, CLAIM)).toContainText('Yours: There may be cracks.')
  await dialogIn(reader).getByRole('button', { name: 'Merge 1 annotation' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText('Merged 1 annotation')
})

test('notes are compared as they read, not as they are kept', async ({ library }, info) => {
  const [mine, theirs] = [info.outputPath('mine.json'), info.outputPath('theirs.json')]
  const note = 'Seen by [@Ada Moss](quoth:speaker/ada), with **two** _cracks_:\n\n- at the head\n- at the foot'
  await writeFile(mine, manyClaims(1, note, '2026-03-02T00:00:00.000Z'))
  await writeFile(theirs, manyClaims(1, 'With ~~two~~ no cracks.', '2026-03-03T00:00:00.000Z'))
  await library.run('import', mine)
  const reader = await library.start(theirs)
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  const pair = pairIn(reader, 'The pier')
  await expect(pair).toContainText('Yours: Seen by @Ada Moss, with two cracks:')
  await expect(pair.getByRole('list').getByRole('listitem')).toHaveText(['at the head', 'at the foot'])
  await expect(pair).toContainText('Theirs: With two no cracks.')
  await expect(pair.getByRole('strong')).toHaveText('two')
  const ink = await pair.evaluate((element) => getComputedStyle(element).color)
  await expect(pair.getByRole('strong')).toHaveCSS('color', ink)
  // Where a mention would lead lies behind what is compared.
  await expect(pair.getByRole('button')).toHaveCount(0)
  await expect(pair.getByRole('radio', { name: /^Yours/ })).toHaveAccessibleDescription(/with two cracks: at the head/)
  expect(await violations(reader)).toEqual([])
})

test('no rule of accessibility is broken where annotations are compared, in any theme', async ({
  library,
  newLibrary,
}, info) => {
  const { reader, file } = await apart(library, newLibrary(), (name) => info.outputPath(name))
  await reader.drop(file)
  for (const theme of THEMES) {
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    await report(reader).getByRole('button', { name: 'Compare…' }).click()
    await expect(pairIn(reader, CLAIM)).toBeVisible()
    expect(await violations(reader), theme).toEqual([])
    await reader.press('Escape')
  }
})

test('of very many the first are shown, and the rest follow the choice for all; a script keeps mine and counts them', async ({
  library,
}, info) => {
  const [mine, theirs] = [info.outputPath('mine.json'), info.outputPath('theirs.json')]
  await writeFile(mine, manyClaims(120, 'Mine.', '2026-03-02T00:00:00.000Z'))
  await writeFile(theirs, manyClaims(120, 'Theirs.', '2026-03-03T00:00:00.000Z'))
  await library.run('import', mine)
  expect((await library.run('import', theirs)).lines).toMatchObject([{ ok: true, exact: 0, there: 0, differ: 120 }])
  const reader = await library.start(theirs)
  await expect(report(reader)).toContainText('120 differ from yours')
  await report(reader).getByRole('button', { name: 'Compare…' }).click()
  await expect(dialogIn(reader).getByRole('group', { name: 'The pier' })).toHaveCount(100)
  await expect(dialogIn(reader)).toContainText(
    '… and 20 more, which follow the choice above: the later of each is taken.',
  )
  await dialogIn(reader).getByRole('button', { name: 'Keep yours' }).click()
  await expect(dialogIn(reader)).toContainText('yours are kept')
  await expect(dialogIn(reader).getByRole('button', { name: 'Merge 0 annotations' })).toBeDisabled()
  await dialogIn(reader).getByRole('button', { name: 'Take theirs' }).click()
  await dialogIn(reader)
    .getByRole('radio', { name: /^Yours, / })
    .first()
    .check()
  await dialogIn(reader).getByRole('button', { name: 'Merge 119 annotations' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText('Merged 119 annotations')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines.filter(({ note }) => note === 'Mine.')).toHaveLength(1)
  expect(lines.filter(({ note }) => note === 'Theirs.')).toHaveLength(119)
})
