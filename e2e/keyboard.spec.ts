import { writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

test('with the keyboard alone a reader selects a sentence, claims it, names who said it, judges it, and takes it back', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.press('Control+Home', 'Control+ArrowDown', 'Control+ArrowUp')
  await reader.press('Shift+Alt+ArrowRight')
  expect(await reader.selected()).toMatch(/^Paris: Telegram founder .* child sexual abuse images\.$/)

  await reader.press('c')
  await expect(reader.cards).toHaveCount(1)
  await reader.press('s')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  await expect(reader.text).toBeFocused()
  await expect(reader.cards.first().getByRole('button', { expanded: true })).toContainText('Pavel Durov')

  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('Told by the agency.')
  await reader.press('Escape')
  await expect(reader.text).toBeFocused()

  await reader.press('Control+z')
  await expect(reader.note).not.toContainText('Told by the agency.')
  await reader.press('Control+z')
  await expect(reader.cards.first().getByRole('button', { expanded: true })).not.toContainText('Pavel Durov')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(0)
  await reader.press('Control+Shift+z', 'Control+Shift+z', 'Control+Shift+z')
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards.first().getByRole('button', { expanded: true })).toContainText('Pavel Durov')
  await expect(reader.note).toContainText('Told by the agency.')
  await reader.isSaved()
})

test('the arrows up and down lead to the ends of the text and no further', async ({ library }) => {
  const reader = await library.start()
  const inText = () =>
    reader.text.evaluate((text) => {
      const selection = document.getSelection()
      return text.contains(selection?.anchorNode ?? null) && text.contains(selection?.focusNode ?? null)
    })
  await reader.text.focus()
  await reader.press('Control+End', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  expect(await inText()).toBe(true)
  await reader.press('Shift+ArrowLeft')
  expect(await reader.selected()).toBe('.')
  await reader.press('ArrowRight', 'Shift+ArrowDown')
  expect(await reader.selected()).toBe('')
  await reader.press('ArrowDown', 'ArrowUp', 'Shift+Control+End')
  expect((await reader.selected()).length).toBeGreaterThan(20)

  await reader.press('Control+Home', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'Shift+ArrowUp')
  expect(await inText()).toBe(true)
  await reader.press('Shift+ArrowRight')
  expect(await reader.selected()).toBe('P')
})

test('one sentence is claimed after another with the keys that select and mark, and the one before stays as it is', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.press('Control+Home', 'Shift+Alt+ArrowRight', 'c')
  await expect(reader.cards).toHaveCount(1)
  await reader.press('Shift+Alt+ArrowRight')
  expect((await reader.selected()).trim()).toMatch(/^Durov said French .* detaining him\.$/)
  await reader.press('c')
  await expect(reader.cards).toHaveCount(2)
  await reader.press('Shift+Alt+ArrowRight', 'q')
  await expect(reader.cards).toHaveCount(3)
  await expect(reader.cards.first()).toHaveAccessibleName(/^Claim: Paris: Telegram founder .* abuse images\.$/)
  await expect(reader.cards.nth(1)).toHaveAccessibleName(/^Claim: Durov said French .* detaining him\.$/)
  await expect(reader.cards.nth(2)).toHaveAccessibleName(/^Quote: /)

  // Keys that select nothing move the start from there too; then the caret stands at it, and so do the others.
  await reader.press('Alt+Shift+ArrowDown')
  await expect(reader.cards.nth(2)).toHaveAccessibleName(/^Quote: on his Telegram channel /)
  await reader.press('Alt+Shift+ArrowRight')
  await expect(reader.cards.nth(2)).toHaveAccessibleName(/^Quote: n his Telegram channel /)
  await reader.isSaved()
})

test('the caret moves and extends by character, word, sentence, paragraph and line', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  expect(await reader.selected()).toBe('Pa')
  await reader.press('Shift+Control+ArrowRight')
  expect(await reader.selected()).toBe('Paris')
  await reader.press('Shift+Control+ArrowDown')
  expect(await reader.selected()).toMatch(/^Paris: Telegram founder .* detaining him\.$/)
  await reader.press('ArrowRight', 'Shift+Alt+ArrowLeft')
  expect(await reader.selected()).toMatch(/^Durov said French .* detaining him\.$/)
  await reader.press('ArrowLeft', 'Shift+ArrowDown')
  expect((await reader.selected()).length).toBeGreaterThan(40)
})

test('End shows the very end of a long article, and Home its start', async ({ library }, info) => {
  const file = info.outputPath('ledger.txt')
  const entry = (i: number) => `Entry ${i}. ${'The harbour master wrote down who came and who left. '.repeat(6)}`
  const entries = Array.from({ length: 600 }, (_, i) => entry(i))
  await writeFile(file, ['The ledger of the harbour', ...entries, 'Here ends the ledger.'].join('\n\n'))
  const reader = await library.start(file)
  await reader.open('The ledger of the harbour')
  await reader.text.focus()
  await reader.press('End')
  await expect(reader.text.getByText('Here ends the ledger.')).toBeInViewport()
  await reader.press('Home')
  await expect(reader.text.getByText(/^Entry 0\./)).toBeInViewport()
})

test('J and K go from one annotation to the next, E edits the one that is active, and X deletes it', async ({
  library,
}) => {
  const reader = await library.start()
  for (const passage of ['anarchic paradise', 'improving efforts']) {
    await reader.selectWithMouse(passage)
    await reader.press('h')
  }
  await reader.press('Escape', 'Control+Home', 'j')
  await expect(reader.card('anarchic paradise').getByRole('button', { expanded: true })).toBeVisible()
  await reader.press('j')
  await expect(reader.card('improving efforts').getByRole('button', { expanded: true })).toBeVisible()
  await reader.press('k', 'e')
  await expect(reader.card('anarchic paradise').getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await reader.press('Escape', 'x')
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.card('improving efforts')).toBeVisible()
})

test('J and K go on from where one is: from what was deleted or left, or from the caret', async ({ library }) => {
  const reader = await library.start()
  const active = reader.page.getByRole('status', { name: 'Active annotation' })
  for (const passage of ['abrupt increase', 'anarchic paradise', 'improving efforts', 'nefarious']) {
    await reader.selectWithMouse(passage)
    await reader.press('h')
  }
  await expect(reader.cards).toHaveCount(4)
  await reader.press('Escape', 'Control+Home', 'j', 'j', 'x')
  await expect(reader.cards).toHaveCount(3)
  await reader.press('j')
  await expect(active).toContainText('improving efforts')
  await reader.press('Escape', 'j')
  await expect(active).toContainText('nefarious')
  await reader.press('j')
  await expect(active).toContainText('nefarious')
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText('No annotation is further on')

  // By its card, with the caret elsewhere.
  await reader.press('Escape', 'Control+Home')
  await reader.card('improving efforts').getByRole('button').first().click()
  await reader.press('x', 'j')
  await expect(active).toContainText('nefarious')

  await reader.press('Escape', 'Control+End', 'j')
  await expect(active).toBeEmpty()
  await reader.press('k')
  await expect(active).toContainText('nefarious')
  await reader.press('Escape', 'Control+Home', 'k')
  await expect(active).toBeEmpty()
  await reader.press('j')
  await expect(active).toContainText('anarchic paradise')
})

test('what the filter hides is neither stepped to, edited nor deleted', async ({ library }) => {
  const reader = await library.start()
  const active = reader.page.getByRole('status', { name: 'Active annotation' })
  for (const [passage, key] of [
    ['anarchic paradise', 'h'],
    ['improving efforts', 'c'],
    ['nefarious', 'h'],
  ] as const) {
    await reader.selectWithMouse(passage)
    await reader.press(key)
  }
  await reader.card('improving efforts').getByRole('button').first().click()
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: 'Highlight' }).check()
  await reader.press('Escape')
  await expect(reader.cards).toHaveCount(2)
  await reader.text.focus()
  await reader.press('k')
  await expect(active).toContainText('anarchic paradise')
  await reader.press('j')
  await expect(active).toContainText('nefarious')
  await reader.press('Escape', 'Control+Home', 'e', 'x', 's')
  await expect(reader.text).toBeFocused()
  await reader.margin.getByRole('button', { name: 'Show all' }).click()
  await expect(reader.cards).toHaveCount(3)
})

test('U shows what is unchecked of what the filter shows, each until it is done with, and then all of that again', async ({
  library,
}) => {
  const reader = await library.start()
  for (const [passage, key] of [
    ['anarchic paradise', 'h'],
    ['improving efforts', 'c'],
    ['nefarious', 'c'],
  ] as const) {
    await reader.selectWithMouse(passage)
    await reader.press(key)
  }
  await reader.press('v', 'ArrowRight', 'Escape')
  await expect(reader.card('nefarious')).toContainText('Supported')
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: 'Claim' }).check()
  await reader.press('Escape')
  await expect(reader.cards).toHaveCount(2)
  await reader.text.focus()
  await reader.press('u')
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards).toHaveAccessibleName('Claim: improving efforts')
  await reader.card('improving efforts').getByRole('button').first().click()
  await reader.press('v', 'ArrowRight', 'ArrowRight')
  await expect(reader.card('improving efforts')).toContainText('Disputed')
  await reader.press('Escape', 'Escape')
  await expect(reader.cards).toHaveCount(0)
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName('Claim: improving efforts')
  await reader.press('u')
  await expect(reader.cards).toHaveCount(2)
})

test('Enter makes what the caret stands in the active annotation, from the innermost outwards, and E opens its card', async ({
  library,
}) => {
  const reader = await library.start()
  const active = reader.page.getByRole('status', { name: 'Active annotation' })
  await reader.selectWithMouse('abrupt increase in user count')
  await reader.press('h')
  await reader.selectWithMouse('increase in user')
  await reader.press('c', 'Escape')
  await expect(active).toBeEmpty()
  await reader.press('ArrowLeft', 'Enter')
  await expect(active).toContainText('increase in user.')
  await reader.press('Enter')
  await expect(active).toContainText('abrupt increase in user count')
  await reader.press('Enter')
  await expect(active).toContainText('increase in user.')
  await reader.press('Escape', 'e')
  await expect(reader.card('increase in user').getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await expect(active).toContainText('increase in user.')
})

test('a question mark shows every key', async ({ library }) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toContainText('Mark as claim')
  await reader.press('Escape')
  await expect(dialog).toBeHidden()
})

test('who speaks can be typed at once, though the first card of all is only being opened', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 's')
  await reader.page.keyboard.type('Exhale')
  await expect(reader.speaker).toHaveValue('Exhale')
})
