import { mention, writeNoteOn } from './pages/writing'
import { expect, test } from './quoth'

const CLAIM = 'French authorities should have approached his company'
const OTHER = 'anarchic paradise'

test('somebody, a tag and a claim are mentioned by a few letters, and new ones are made', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  const card = await writeNoteOn(reader, OTHER)
  await mention(reader, 'So says @dur', 'Pavel Durov')
  await mention(reader, 'to @Jane van Doe', 'New: @Jane van Doe', 'Tab')
  await mention(reader, 'as #spin', 'New: #spin')
  await mention(reader, 'against [[durov approach', CLAIM)
  await reader.press('Escape', 'Escape')
  for (const name of ['@Pavel Durov', '@Jane van Doe', '#spin', `“${CLAIM}”`])
    await expect(card.getByRole('button', { name, exact: true })).toBeVisible()

  await card.getByRole('button', { name: `“${CLAIM}”` }).click()
  const claim = reader.margin.getByRole('article', { name: `Claim: ${CLAIM}` })
  await expect(claim.getByRole('button', { expanded: true })).toBeVisible()
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'speakers')).lines.map(({ name }) => name)).toEqual(['Pavel Durov', 'Jane van Doe'])
  const { lines } = await library.run('list', 'annotations')
  expect(lines.find(({ exact }) => exact === OTHER)?.note).toMatch(
    /^So says \[@Pavel Durov\]\(quoth:speaker\/\S+\) to \[@Jane van Doe\]\(quoth:speaker\/\S+\) as \[#spin\]\(quoth:tag\/\S+\)/,
  )
})

test('a mention leads to its thing, goes by the name that it has now, and keeps the one it had when it is gone', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = await writeNoteOn(reader, OTHER)
  await mention(reader, 'Against [[approach', CLAIM)
  await mention(reader, 'says @Pavel', 'New: @Pavel')
  await reader.press('Escape', 'Escape')

  const claim = reader.margin.getByRole('article', { name: `Claim: ${CLAIM}` })
  await claim.getByRole('button', { expanded: false }).click()
  await claim.getByText('More').click()
  await claim.getByRole('textbox', { name: 'Claim in your words' }).fill('France should have asked first.')
  await reader.press('Tab', 'Escape', 'Escape')
  await expect(card.getByRole('button', { name: '“France should have asked first.”' })).toBeVisible()
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  const named = again.card(OTHER).getByRole('button', { name: '“France should have asked first.”' })
  await named.click()
  await expect(again.page.getByRole('article', { name: `Claim: ${CLAIM}` })).toHaveAttribute('data-active')
  await again.text.focus()
  await again.press('x')
  await expect(named).toBeHidden()
  await expect(again.card(OTHER)).toContainText(`Against “${CLAIM}”`)
  await again.press('ControlOrMeta+z')
  await expect(named).toBeVisible()
  await again.press('Escape')
  await again.card(OTHER).getByRole('button', { name: '@Pavel', exact: true }).click()
  await expect(again.page.getByRole('heading', { name: 'Speakers' })).toBeVisible()
})

test('a mention of a claim that was merged into another leads to that one, until the merge is undone', async ({
  library,
}) => {
  const reader = await library.start()
  for (const passage of [CLAIM, 'nefarious']) {
    await reader.selectWithMouse(passage)
    await reader.press('c')
  }
  const card = await writeNoteOn(reader, OTHER)
  await mention(reader, 'Against [[nefa', 'nefarious')
  await reader.press('Escape', 'Escape')
  for (const passage of [CLAIM, 'nefarious']) {
    await reader.margin.getByRole('article', { name: `Claim: ${passage}` }).hover()
    await reader.margin.getByRole('checkbox', { name: `Select claim: ${passage}` }).check()
  }
  await reader.page.getByRole('region', { name: 'Selected cards' }).getByRole('button', { name: 'Merge' }).click()
  const merged = `${CLAIM} […] nefarious`
  await card.getByRole('button', { name: `“${merged}”` }).click()
  await expect(reader.page.getByRole('article', { name: `Claim: ${merged}` })).toHaveAttribute('data-active')

  await reader.text.focus()
  await reader.press('ControlOrMeta+z')
  await expect(card.getByRole('button', { name: '“nefarious”' })).toBeVisible()
  await reader.isSaved()
})

test('what is offered is chosen with the arrows, left with Escape, and taken back with undo', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  await mention(reader, '@Ada', 'New: @Ada')
  await mention(reader, '@Adam', 'New: @Adam')
  await reader.page.keyboard.type('@a')
  const options = reader.page.getByRole('listbox', { name: 'Speakers' }).getByRole('option')
  await expect(options).toHaveCount(3)
  await reader.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const chosen = await options.nth(1).getAttribute('id')
  await expect(reader.note).toHaveAttribute('aria-activedescendant', chosen ?? '')
  await reader.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('d')
  await expect(options).toHaveCount(0)
  await expect(reader.note).toHaveText('@Ada @Adam @ad')
  await reader.page.keyboard.type(', @a')
  await reader.press('ArrowDown', 'Enter')
  await expect(reader.note).toHaveText('@Ada @Adam @ad, @Adam ')
  await reader.press('Backspace', 'Backspace')
  await expect(reader.note).toHaveText('@Ada @Adam @ad, ')
  await reader.press('ControlOrMeta+z')
  await expect(reader.note).toContainText('@ad, @Adam')
})
