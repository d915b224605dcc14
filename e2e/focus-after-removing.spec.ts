import { attribute } from './pages/writing'
import { expect, test } from './quoth'

const CLAIM = 'anarchic paradise'

test('whoever removes the tags of a card one by one with the keyboard keeps the annotation', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c', 't')
  const field = reader.page.getByRole('textbox', { name: 'Add tag' })
  await expect(field).toBeFocused()
  await reader.page.keyboard.type('one,two,')
  await reader.press('Shift+Tab')
  await reader.press('Backspace', 'Backspace')
  await expect(reader.page.getByRole('grid', { name: 'Tags' })).toHaveCount(0)
  await expect(field).toBeFocused()
  await reader.press('Backspace')
  await expect(reader.card(CLAIM)).toBeVisible()
})

test('what is removed from a card’s lists gives the keyboard to what is left, or to what comes next', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  const card = reader.card(CLAIM)
  await card.getByText('More').click()
  const link = card.getByRole('textbox', { name: 'Evidence link' })
  for (const address of ['example.org/a', 'example.org/b']) {
    await link.fill(address)
    await link.press('Enter')
  }
  await card.getByRole('button', { name: 'Remove evidence example.org/a' }).press('Enter')
  await expect(card.getByRole('button', { name: 'Remove evidence example.org/b' })).toBeFocused()
  await reader.press('Enter')
  await expect(card.getByRole('button', { name: 'File…' })).toBeFocused()

  for (const [label, name] of [
    ['According to', 'The ministry'],
    ['and to', 'A spokesman'],
  ] as const) {
    await card.getByRole('combobox', { name: label }).fill(name)
    await card.getByRole('combobox', { name: label }).press('Enter')
  }
  await card.getByRole('button', { name: 'Remove A spokesman between' }).press('Enter')
  await expect(card.getByRole('button', { name: 'Remove The ministry between' })).toBeFocused()
  await reader.press('Enter')
  await expect(
    card.getByRole('radiogroup', { name: 'Kind', exact: true }).getByRole('radio', { name: 'Claim' }),
  ).toBeFocused()
})

test('the keyboard stays in the card of a quote that loses its passages or is split', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('q')
  await reader.selectWithMouse('improving efforts')
  await reader.press('a')
  const card = reader.cards.first()
  await card.getByRole('button', { name: `Remove the passage ${CLAIM}` }).press('Enter')
  await expect(card.getByRole('radio', { name: 'Direct', exact: true })).toBeFocused()
  await reader.press('Escape')
  await reader.selectWithMouse(CLAIM)
  await reader.press('a')
  await card.getByRole('button', { name: 'Split into separate annotations' }).press('Enter')
  await expect(reader.cards).toHaveCount(2)
  await expect(reader.cards.getByRole('radio', { name: 'Direct', exact: true })).toBeFocused()
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(1)
})

test('when the cards that are edited together are deleted or left, the keyboard is in the text', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  for (const button of ['Done', 'Delete']) {
    await reader.press('w')
    await reader.page
      .getByRole('region', { name: 'Selected cards' })
      .getByRole('button', { name: button })
      .press('Enter')
    await expect(reader.text).toBeFocused()
  }
  await expect(reader.cards).toHaveCount(0)
})

test('a speaker, a position or a code that goes gives the keyboard to what is shown instead', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, CLAIM, 'Ada')
  await attribute(reader, 'improving efforts', 'Bob')
  await attribute(reader, 'abuse', 'Cleo')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const list = page.getByRole('list', { name: 'Speakers' })
  const add = page.getByRole('button', { name: 'Add a position' })
  await add.press('Enter')
  await add.press('Enter')
  await page.getByRole('button', { name: 'Remove position 2' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove position 1' })).toBeFocused()
  await reader.press('Enter')
  await expect(add).toBeFocused()

  await list.getByRole('button', { name: 'Bob' }).click()
  await page.getByRole('button', { name: 'Merge into…' }).click()
  await expect(reader.page.getByRole('textbox', { name: 'The same as' })).toBeFocused()
  await reader.page.keyboard.type('ada')
  await reader.press('Enter')
  await page.getByRole('alert').getByRole('button', { name: 'Merge', exact: true }).press('Enter')
  await expect(list.getByRole('button', { name: 'Ada' })).toBeFocused()
  for (const next of [list.getByRole('button', { name: 'Cleo' }), page.getByRole('heading', { name: 'Speakers' })]) {
    await page.getByRole('button', { name: 'Move to the trash' }).press('Enter')
    await expect(next).toBeFocused()
  }

  await reader.goTo('Codebook')
  const codes = reader.page.getByRole('main', { name: 'Codebook' })
  const field = codes.getByRole('textbox', { name: 'New code', exact: true })
  for (const name of ['first', 'second']) {
    await field.fill(name)
    await field.press('Enter')
  }
  await field.fill('third')
  await field.press('Enter')
  await codes.getByRole('button', { name: 'Merge into…' }).press('Enter')
  await expect(reader.page.getByRole('textbox', { name: 'Into' })).toBeFocused()
  await reader.page.keyboard.type('first')
  await reader.press('Enter')
  await expect(codes.getByRole('row', { name: 'first' })).toBeFocused()
  await codes.getByRole('row', { name: 'second' }).click()
  await codes.getByRole('button', { name: 'Move to the trash' }).press('Enter')
  await expect(codes.getByRole('row', { name: 'first' })).toBeFocused()
  await codes.getByRole('button', { name: 'Move to the trash' }).press('Enter')
  await expect(codes.getByRole('heading', { name: 'Codebook' })).toBeFocused()

  await reader.goTo('History and trash')
  const trash = reader.page.getByRole('list', { name: 'Trash' })
  const restored = ['the tag first', 'the tag second']
  await trash.getByRole('button', { name: `Restore ${restored[0]}` }).press('Enter')
  await expect(trash.getByRole('button', { name: `Restore ${restored[1]}` })).toBeFocused()
  for (let left = await trash.getByRole('listitem').count(); left > 0; left--) {
    await reader.press('Enter')
    await expect(trash.getByRole('listitem')).toHaveCount(left - 1)
  }
  await expect(reader.page.getByRole('heading', { name: 'Trash', exact: true })).toBeFocused()
})
