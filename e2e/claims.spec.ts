import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

const CLAIM = 'French authorities should have approached his company'
const OTHER = 'claims that the platform was an'

test('a claim is worded, classed, weighed and backed by a link and a file, and all of it comes back', async ({
  library,
}, info) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  await card.getByText('More').click()
  await card.getByRole('textbox', { name: 'Claim in your words' }).fill('France should have asked Telegram first.')
  await card
    .getByRole('radiogroup', { name: 'Kind of claim' })
    .getByRole('radio', { name: 'Normative' })
    .check({ force: true })
  await card.getByRole('radiogroup', { name: 'Confidence' }).getByRole('radio', { name: 'High' }).check({ force: true })
  await card
    .getByRole('radiogroup', { name: 'Worth checking' })
    .getByRole('radio', { name: 'Low' })
    .check({ force: true })

  const evidence = card.getByRole('group', { name: 'Evidence' })
  await evidence.getByRole('textbox', { name: 'Evidence link' }).fill('javascript:alert(1)')
  await evidence.getByRole('textbox', { name: 'Evidence link' }).press('Enter')
  await expect(evidence.getByRole('alert')).toContainText('An address begins with https')
  const link = evidence.getByRole('textbox', { name: 'Evidence link' })
  await expect(link).toHaveAccessibleDescription(/^An address begins/)
  await expect(link).toHaveAttribute('aria-invalid', 'true')
  // It is told until something else is typed.
  await link.press('Backspace')
  await expect(evidence.getByRole('alert')).toHaveCount(0)
  await expect(link).not.toHaveAttribute('aria-invalid')
  await evidence.getByRole('textbox', { name: 'Evidence link' }).fill('example.org/statement')
  await evidence.getByRole('textbox', { name: 'Evidence link' }).press('Enter')
  const file = info.outputPath('statement.txt')
  await writeFile(file, 'We were never asked.')
  await evidence.getByRole('combobox', { name: 'It' }).selectOption('Contradicts')
  await evidence.getByLabel('Evidence file').setInputFiles(file)
  await expect(evidence.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(2)
  await reader.isSaved()
  await library.close()

  const { lines } = await library.run('list', 'claims')
  expect(lines[0]).toMatchObject({
    wording: 'France should have asked Telegram first.',
    claimType: 'normative',
    confidence: 'high',
    checkWorthiness: 'low',
    evidence: [
      { stance: 'supports', kind: 'link', url: 'https://example.org/statement' },
      { stance: 'contradicts', kind: 'file', name: 'statement.txt' },
    ],
  })
  expect((await library.run('verify')).lines[0]).toMatchObject({ attachments: 1, problems: [] })
})

test('what is typed as a claim’s wording with rests between the words keeps the spaces between them', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  await card.getByText('More').click()
  const wording = card.getByRole('textbox', { name: 'Claim in your words' })
  await wording.focus()
  for (const words of ['Durov ', 'denied ', 'it. ']) {
    await reader.page.keyboard.type(words)
    await reader.page.waitForTimeout(600)
  }
  await expect(wording).toHaveValue('Durov denied it. ')
  await reader.press('Tab')
  await expect(wording).toHaveValue('Durov denied it.')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'claims')).lines[0]?.wording).toBe('Durov denied it.')
})

test('a claim is linked to another, which shows it too and leads back, and a passage supports one', async ({
  library,
}) => {
  const reader = await library.start()
  for (const passage of [CLAIM, OTHER]) {
    await reader.selectWithMouse(passage)
    await reader.press('c')
  }
  await reader.card(OTHER).getByText('More').click()
  const links = reader.card(OTHER).getByRole('group', { name: 'Other claims' })
  await links.getByRole('combobox', { name: 'This claim' }).selectOption('Contradicts')
  await links.getByRole('button', { name: 'Choose a claim…' }).click()
  await expect(reader.page.getByRole('textbox', { name: 'Which claim does it contradict?' })).toBeFocused()
  await reader.page.keyboard.type('approached')
  await expect(reader.page.getByRole('menuitem')).toHaveCount(1)
  await reader.press('Enter')
  await links.getByRole('button', { name: CLAIM, exact: true }).click()
  const first = reader.card(CLAIM).first()
  await expect(first.getByRole('button', { expanded: true })).toBeVisible()
  await first.getByText('More').click()
  await expect(first.getByRole('list', { name: 'Linked claims' })).toContainText('Contradicted by')

  await reader.text.focus()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('support a claim')
  await reader.press('Enter')
  await expect(reader.page.getByRole('textbox', { name: 'Which claim does it support?' })).toBeFocused()
  await reader.page.keyboard.type('approached')
  await expect(reader.page.getByRole('menuitem')).toHaveCount(1)
  await reader.press('Enter')
  await expect(first.getByRole('list', { name: 'Evidence' })).toContainText('“anarchic paradise”')
  await reader.isSaved()
})

test('who reported what somebody said is kept in order', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  await card.getByText('More').click()
  await card.getByRole('combobox', { name: 'According to' }).fill('The ministry')
  await card.getByRole('combobox', { name: 'According to' }).press('Enter')
  await card.getByRole('combobox', { name: 'and to' }).fill('A spokesman')
  await card.getByRole('combobox', { name: 'and to' }).press('Enter')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'claims')
  expect(lines[0]?.via).toMatchObject([{ name: 'The ministry' }, { name: 'A spokesman' }])
})

test('after a source between is chosen, its field is empty, its list stays closed and the keyboard is still in it', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  await card.getByText('More').click()
  const field = card.getByRole('combobox', { name: /^(According to|and to)$/ })
  const offered = reader.page.getByRole('listbox').getByRole('option')
  const chosen = async (...names: string[]) => {
    for (const name of names) await expect(card.getByRole('button', { name: `Remove ${name} between` })).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    // A list that opened by itself would do so within these frames.
    await reader.page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame)
    })
    await expect(field).toHaveAttribute('aria-expanded', 'false')
  }
  await field.focus()
  await reader.page.keyboard.type('Telegram')
  await expect(offered).toHaveText(['Telegram'])
  await reader.press('Enter')
  await chosen('Telegram')

  await reader.press('ArrowDown')
  await expect(offered.first()).toBeVisible()
  await offered.getByText('Dubai', { exact: true }).click()
  await chosen('Telegram', 'Dubai')

  // The first letter typed opens it again, and the same name may be chosen again.
  await card.getByRole('button', { name: 'Remove Dubai between' }).click()
  await field.focus()
  await reader.page.keyboard.type('D')
  await offered.getByText('Dubai', { exact: true }).click()
  await chosen('Telegram', 'Dubai')
})

test('a file kept as evidence goes along in Quoth’s own JSON, and can be saved where that was brought in', async ({
  library,
  newLibrary,
}, info) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const file = info.outputPath('statement.txt')
  await writeFile(file, 'We were never asked.')
  await reader.card(CLAIM).getByText('More').click()
  await reader.card(CLAIM).getByLabel('Evidence file').setInputFiles(file)
  await expect(reader.card(CLAIM).getByRole('button', { name: 'statement.txt', exact: true })).toBeVisible()
  await reader.isSaved()
  await library.close()
  const json = info.outputPath('mine.json')
  await library.run('export', '--format=json', `--out=${json}`)

  const colleagues = newLibrary()
  const colleague = await colleagues.start(json)
  await expect(colleague.page.getByRole('region', { name: 'Annotations from mine.json' })).toBeVisible()
  await colleague.open('Durov')
  await colleague.card(CLAIM).getByRole('button').first().click()
  await colleague.card(CLAIM).getByText('More').click()
  const copy = info.outputPath('copy.txt')
  await colleague.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, copy)
  await colleague.card(CLAIM).getByRole('button', { name: 'statement.txt', exact: true }).click()
  await expect(colleague.page.getByText(`Saved a copy to ${copy}`)).toBeVisible()
  expect(await readFile(copy, 'utf8')).toBe('We were never asked.')
})

test('verdicts are told apart without their colours, by the shapes of their marks', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  const shapes = new Set<string>()
  const verdicts = ['Unchecked', 'Supported', 'Disputed', 'Refuted', 'Unverifiable']
  for (const verdict of verdicts) {
    await card.getByRole('radiogroup', { name: 'Verdict' }).getByText(verdict, { exact: true }).click()
    const said = card.getByRole('button', { expanded: true }).getByText(verdict, { exact: true })
    const shape = await said.evaluate((said) => {
      const { borderRadius, borderWidth, rotate, backgroundColor } = getComputedStyle(said, '::before')
      return [borderRadius, rotate, backgroundColor === 'rgba(0, 0, 0, 0)' ? borderWidth : 'filled'].join()
    })
    shapes.add(shape)
  }
  expect(shapes.size).toBe(verdicts.length)
})
