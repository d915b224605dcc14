import type { Reader } from './pages/reader'
import { expect, test } from './quoth'

/** Gives something in the table of keys these instead of those that it has. */
async function give(reader: Reader, name: string, key: string): Promise<void> {
  await reader.page.getByRole('button', { name: `Keys for ${name}`, exact: true }).click()
  await reader.press(key)
}

test('the caret is moved by the keys that a person gave it, and with Shift selects by them, over a restart too', async ({
  library,
}) => {
  let reader = await library.start()
  const dialog = () => reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await reader.press('?')
  await give(reader, 'Caret right by a word: Ctrl+→', 'l')
  await expect(dialog().getByRole('button', { name: 'Keys for Caret right by a word: L' })).toBeFocused()
  await give(reader, 'Caret left by a word: Ctrl+←', 'h')
  await expect(dialog().getByRole('status')).toHaveText('“Highlight” no longer has that key.')
  await reader.press('Escape')
  await library.close()

  reader = await library.start()
  await reader.text.focus()
  await reader.press('Control+Home', 'l', 'Shift+L')
  expect((await reader.selected()).trim()).toBe(': Telegram')
  await reader.press('Control+ArrowRight', 'Shift+L')
  expect((await reader.selected()).trim()).toBe(': Telegram founder')
  await reader.press('h', 'Shift+H')
  expect((await reader.selected()).trim()).toBe('Telegram')

  // In a field they are what is typed.
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('he will')
  await expect(reader.note).toHaveText('he will')
  await reader.press('Escape')

  await reader.press('Control+k')
  await reader.page.keyboard.type('highlight')
  await expect(reader.page.getByRole('menuitem', { name: /^Highlight$/ })).toBeVisible()
  await reader.press('Escape')

  await reader.press('?')
  await dialog().getByRole('button', { name: 'Set back the keys for Highlight' }).click()
  await expect(dialog().getByRole('status')).toHaveText('“Caret left by a word” no longer has that key.')
  await dialog().getByRole('button', { name: 'Set back the keys for Caret right by a word' }).click()
  await expect(dialog().getByRole('button', { name: 'Keys for Caret right by a word: Ctrl+→' })).toBeFocused()
  await reader.press('Escape', 'Escape')
  await reader.text.focus()
  await reader.press('Control+Home', 'Shift+Control+ArrowRight', 'l')
  expect(await reader.selected()).toBe('Paris')
})

test('the ends of a passage have keys of their own to be given, which may be those that the caret has elsewhere', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await give(reader, 'Passage’s end forward by a word: Alt+↓', 'l')
  await give(reader, 'Caret right by a word: Ctrl+→', 'l')
  await expect(dialog.getByRole('status')).toHaveText(/^A click on a key/)
  await reader.press('Escape')
  await reader.selectWithMouse('anarchic')
  await reader.press('c', 'l')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
  await reader.press('Alt+ArrowDown')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
  // Right behind it a key that selects goes on to what follows, and within it moves the start.
  await reader.press('Shift+L')
  expect((await reader.selected()).trim()).toMatch(/^\P{L}*\p{L}+$/u)
  await reader.press('ArrowLeft', 'ArrowLeft', 'Shift+L')
  await expect(reader.cards).toHaveAccessibleName('Claim: paradise')
  await reader.press('Escape', 'Control+Home', 'l', 'Shift+L')
  expect((await reader.selected()).trim()).toBe(': Telegram')
})

test('a movement can’t have a key that Shift makes another of, or that has Shift already, and is told so', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.press('?')
  const status = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('status')
  await give(reader, 'Caret down: ↓', ';')
  await expect(status).toHaveText(/^Shift makes another sign of this key/)
  await reader.press('Shift+L')
  await expect(status).toHaveText(/^Shift selects/)
  await reader.press('PageDown')
  await expect(status).toHaveText(/the page keys alone the page/)
  await reader.press('j')
  await expect(status).toHaveText('“Next annotation” no longer has that key.')
})

test('a letter typed for a list that is only being opened does not move the caret', async ({ library }) => {
  const reader = await library.start()
  await reader.press('?')
  await give(reader, 'Caret right by a word: Ctrl+→', 'l')
  await reader.press('Escape')
  await reader.text.focus()
  await reader.press('Control+Home', 'Shift+L')
  expect(await reader.selected()).toBe('Paris')
  // Within one task of the page, nothing is opened yet.
  await reader.text.evaluate((text) => {
    const held = { bubbles: true, cancelable: true }
    text.dispatchEvent(new KeyboardEvent('keydown', { ...held, key: 'k', ctrlKey: true }))
    text.dispatchEvent(new KeyboardEvent('keydown', { ...held, key: 'l' }))
  })
  await expect(reader.page.getByRole('dialog', { name: 'All commands' })).toBeVisible()
  await reader.press('Escape')
  await expect(reader.text).toBeFocused()
  await reader.press('c')
  await expect(reader.cards).toHaveAccessibleName('Claim: Paris')
})
