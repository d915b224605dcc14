import { readFile, writeFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { agreementPage, annotated, compare, MINE, sentFrom, THEIRS, willChoose } from './pages/agreement'
import { chooseTheme, THEMES, violations } from './pages/violations'
import { expect, test } from './quoth'

function figure(agreement: Locator, row: RegExp): Locator {
  return agreement.getByRole('row', { name: row })
}

test('two who marked partly the same see how far they agree, and on what they don’t; a click goes there', async ({
  library,
  newLibrary,
}, info) => {
  const sent = await sentFrom(
    newLibrary(),
    info.outputPath('theirs.json'),
    await annotated(info.outputPath('their-pier.json'), THEIRS),
  )
  const reader = await library.start(await annotated(info.outputPath('pier.json'), MINE))
  await expect(reader.cards).toHaveCount(4)
  const agreement = await compare(reader, sent)
  await expect(agreement).toContainText('4 yours · 4 theirs · 3 matched')

  // Of 2 · 145 = 290 characters 54 + 58 = 112 are marked, 2 · 40 = 80 of them by both, and 178 are not, 146 of them by
  // both: 290 − 80 − 146 = 64 disagree. Units meet themselves with 16² + 15² + 9² + 14² + 16² + 15² + 14² + 13² = 1604,
  // gaps with 178. Chance: 290 · (290² − 112² − 178²) / (290² − 1604 − 178) = 290 · 39872 / 82318 = 140.465.
  // 1 − 64 / 140.465 = 0.544.
  await expect(figure(agreement, /^What is marked \|uα/)).toContainText('0.544')
  // As kinds: claims 25 + 45 = 70, 50 of them the same; quotes 15 + 13 = 28, highlights 14, none the same. So
  // 290 − 50 − 146 = 94 disagree; chance: 290 · (290² − 70² − 28² − 14² − 178²) / 82318 = 163.943. 1 − 94 / 163.943 = 0.427.
  await expect(figure(agreement, /^What is marked, and as what/)).toContainText('0.427')
  // Of the 80 that both marked claims are 65, 50 the same, quotes 15: 30 disagree. Units meet themselves there with
  // 16² + 15² + 9² twice: 1124. Chance: 80 · (80² − 65² − 15²) / (80² − 1124) = 29.568. 1 − 30 / 29.568 = −0.015.
  await expect(figure(agreement, /^As what, where both marked/)).toContainText('−0.015')

  const labels = agreement.getByRole('table', { name: 'Labels' })
  // Three pairs, one a quote to one of them: of 6 values 5 are claims. Alpha: 1 − 2 / (2 · 5 · 1 / 5) = 0. Kappa: 2 of 3
  // agree, as chance would have 2/3 · 1 + 1/3 · 0 of them do.
  await expect(labels.getByRole('row', { name: /^Kind/ })).toHaveText('Kind2 of 30.0000.000−0.015')
  await expect(labels.getByRole('row', { name: /^Speaker/ })).toHaveText('Speaker2 of 21.0001.0001.000')
  // Supported and refuted, refuted and refuted: alpha 1 − 2 / (2 · 1 · 3 / 3) = 0, kappa (0.5 − 0.5) / 0.5 = 0. Of the text
  // that both judged, 2 · 25, 16 is supported, 34 refuted, 18 the same: 32 disagree; by chance
  // 50 · (50² − 16² − 34²) / (50² − 2 · (16² + 9²)) = 29.792. 1 − 32 / 29.792 = −0.074.
  await expect(labels.getByRole('row', { name: /^Verdict/ })).toHaveText('Verdict1 of 20.0000.000−0.074')
  await expect(agreement).toContainText('not said on both sides: speech, kind of claim')

  const listed = agreement.getByRole('list', { name: 'Disagreements' }).getByRole('listitem')
  await expect(listed).toHaveText([
    'Other verdictYouThe pier is safeClaim · The port · Supportedtheirs.jsonThe pier is safeClaim · the PORT · Refuted',
    'Other kindYouNobody answeredQuote · Mara Ekholmtheirs.jsonNobody answeredClaim · Mara Ekholm',
    'Other boundariesYouthe ferryClaim · Refutedtheirs.jsonruns the ferryClaim · Refuted',
    'Only you marked itYoudoes not agreeHighlighttheirs.jsonnot marked',
    'Only they marked itYounot markedtheirs.jsonwith the portQuote',
  ])
  await agreement.getByRole('combobox', { name: 'Show' }).selectOption('Only they marked it (1)')
  await expect(listed).toHaveCount(1)

  await agreement.getByRole('button', { name: 'Copy' }).click()
  const copied = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('uα\t0.427\t')
  expect(copied).toContain('Verdict\t2\t1\t0.000\t0.000\t-0.074')
  expect(copied.split('\n').filter((line) => line.startsWith('The pier\tO'))).toHaveLength(5)

  await listed.getByRole('button', { name: 'with the port' }).click()
  await expect(reader.text).toBeVisible()
  await expect.poll(() => reader.selected()).toBe('with the port')
  // What they marked can be marked here at once, and compared once more.
  await reader.press('q', 'Escape')
  await expect(reader.cards).toHaveCount(5)
  await reader.goTo('Agreement')
  await agreement.getByRole('button', { name: 'Compare again' }).click()
  await expect(agreement).toContainText('5 yours · 4 theirs · 4 matched')
  await agreement.getByRole('button', { name: 'Nobody answered' }).first().click()
  await expect(reader.card('Nobody answered')).toHaveAttribute('data-active')

  // Nothing was brought in.
  await expect(reader.cards).toHaveCount(5)
  await reader.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, annotations: 5, problems: [] }])
})

test('articles are compared together or one by one, and those that are not in both are named', async ({
  library,
  newLibrary,
}, info) => {
  const path = (name: string) => info.outputPath(name)
  const letter = 'We wrote in April that cracks were there.'
  const cracks = [{ kind: 'claim', exact: 'cracks were there' }]
  const sent = await sentFrom(
    newLibrary(),
    path('theirs.json'),
    await annotated(path('their-pier.json'), THEIRS),
    // Their text of it is another: one passage stands elsewhere in it, one is not here.
    await annotated(
      path('their-letter.json'),
      [...cracks, { kind: 'claim', exact: 'Nobody knew' }],
      `Dear all. ${letter} Nobody knew.`,
      'The letter',
    ),
    await annotated(path('their-mail.json'), cracks, `In short: ${letter}`, 'The mail'),
  )
  const mine = [
    await annotated(path('pier.json'), MINE),
    await annotated(path('letter.json'), cracks, letter, 'The letter'),
    await annotated(path('fax.json'), cracks, `By fax: ${letter}`, 'The fax'),
  ]
  await library.run('import', ...mine)
  // The letter is known by its id, which whoever works with a copy of a library has in common.
  const { articles, ...rest } = JSON.parse(await readFile(sent, 'utf8'))
  const listed = (await library.run('list', 'articles')).lines
  const known = listed.find(({ title }) => title === 'The letter')
  const copied = articles.map((one: { title: string }) =>
    one.title === 'The letter' ? { ...one, id: known?.id } : one,
  )
  await writeFile(sent, JSON.stringify({ ...rest, articles: copied }))

  const reader = await library.start()
  const agreement = await compare(reader, sent)
  await expect(agreement).toContainText('Only in your library: “The fax”')
  await expect(agreement).toContainText('Only in theirs: “The mail”')
  const choice = agreement.getByRole('combobox', { name: 'Articles' })
  await expect(choice.getByRole('option')).toHaveText(['All 2 that both annotated', 'The letter', 'The pier'])
  await expect(agreement).toContainText('5 yours · 5 theirs · 4 matched')
  await expect(agreement).toContainText('One more of theirs is left out: the words are not in the text as you have it.')
  await expect(agreement.getByRole('list', { name: 'Disagreements' })).toContainText('Other verdictThe pier')

  await choice.selectOption('The letter')
  await expect(agreement).toContainText('“The letter”: 1 yours · 1 theirs · 1 matched')
  await expect(figure(agreement, /^What is marked \|uα/)).toContainText('1.000')
  await expect(figure(agreement, /^As what, where both marked/)).toContainText('all in one category')
  await expect(agreement).toContainText('Nothing: you marked the same, and said the same of it.')
})

test('what can’t be compared is said in plain words', async ({ library, newLibrary }, info) => {
  const path = (name: string) => info.outputPath(name)
  const reader = await library.start(await annotated(path('pier.json'), MINE))
  await expect(reader.cards).toHaveCount(4)
  const agreement = agreementPage(reader)

  await writeFile(path('notes.txt'), 'It was said twice.')
  await compare(reader, path('notes.txt'))
  const said = agreement.getByRole('alert')
  await expect(said).toHaveText(/^notes\.txt can’t be compared\. It is no library file of Quoth’s\./)
  await writeFile(path('newer.json'), JSON.stringify({ format: 'quoth', version: 9, articles: [] }))
  await compare(reader, path('newer.json'))
  await expect(said).toHaveText('newer.json can’t be compared. It was written by a newer Quoth than this one.')
  await compare(reader, path('nowhere.json'))
  await expect(said).toContainText('nowhere.json can’t be compared. ')

  const other = await annotated(path('other.json'), [{ kind: 'claim', exact: 'a mayor' }], 'There is a mayor.', 'Other')
  await compare(reader, await sentFrom(newLibrary(), path('others.json'), other))
  await expect(said).toContainText('No article of theirs is in your library, so there is nothing to compare.')
  const bare = await annotated(path('bare.json'), [])
  await compare(reader, await sentFrom(newLibrary(), path('bare-library.json'), bare))
  await expect(said).toHaveText('No article is annotated by both of you, so there is nothing to compare.')
  await expect(agreement).toContainText('Only you annotated: “The pier”')
})

test('the menu compares too, and all of it is done with the keyboard', async ({ library, newLibrary }, info) => {
  const sent = await sentFrom(
    newLibrary(),
    info.outputPath('theirs.json'),
    await annotated(info.outputPath('their-pier.json'), THEIRS),
  )
  const reader = await library.start(await annotated(info.outputPath('pier.json'), MINE))
  await expect(reader.cards).toHaveCount(4)
  await willChoose(reader, sent)
  await reader.text.focus()
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('compare with')
  await reader.press('Enter')
  const agreement = agreementPage(reader)
  await expect(agreement).toContainText('3 matched')
  await expect(agreement.getByRole('heading', { name: 'Agreement' })).toBeFocused()
  // Compare with…, Compare again, Copy, How it is worked out, Show, and the first passage, mine.
  await reader.press('Tab', 'Tab', 'Tab')
  await expect(agreement.getByRole('button', { name: 'Copy' })).toBeFocused()
  await reader.press('Tab', 'Tab', 'Tab')
  await expect(agreement.getByRole('button', { name: 'The pier is safe' }).first()).toBeFocused()
  await reader.press('Enter')
  await expect(reader.card('The pier is safe')).toHaveAttribute('data-active')

  await reader.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Compare with a colleague’s file…')?.click()
  })
  await expect(agreement).toContainText('3 matched')
})

for (const theme of THEMES) {
  test(`no rule of accessibility is broken in the ${theme} theme`, async ({ library, newLibrary }, info) => {
    const sent = await sentFrom(
      newLibrary(),
      info.outputPath('theirs.json'),
      await annotated(info.outputPath('their-pier.json'), THEIRS),
    )
    const reader = await library.start(await annotated(info.outputPath('pier.json'), MINE))
    await expect(reader.cards).toHaveCount(4)
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    const agreement = await compare(reader, sent)
    await expect(agreement).toContainText('3 matched')
    await agreement.getByText('How it is worked out').click()
    expect(await violations(reader)).toEqual([])
  })
}
