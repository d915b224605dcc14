import { expect, test } from './quoth'

test('every command is found by its name, and so is every article', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('Control+k')
  const dialog = reader.page.getByRole('dialog', { name: 'All commands' })
  await expect(dialog.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('mark cla')
  await reader.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')

  await reader.press('Control+k')
  await expect(dialog.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('bridge')
  await reader.press('Enter')
  await expect(reader.page.getByRole('main', { name: /The bridge, the mayor/ })).toBeVisible()
  await reader.press('Control+k', 'Escape')
  await expect(dialog).toBeHidden()
})

test('a command is given another key, which is kept and shown', async ({ library }) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByRole('button', { name: 'Keys for Mark as claim: C' }).click()
  await reader.press('q')
  await expect(dialog.getByRole('status')).toHaveText('“Mark as quote” no longer has that key.')
  await expect(dialog.getByRole('button', { name: 'Keys for Mark as claim: Q' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keys for Mark as quote: none' })).toBeVisible()
  await reader.press('Escape')
  await library.close()

  const again = await library.start()
  await again.selectWithMouse('anarchic paradise')
  await again.press('q')
  await expect(again.cards).toHaveAccessibleName('Claim: anarchic paradise')
})

test('commands of the menu are given other keys too, which the menu shows, and are heard while a note is written', async ({
  library,
}) => {
  const reader = await library.start()
  const inMenu = () =>
    reader.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? [])
        .flatMap(({ submenu }) => submenu?.items ?? [])
        .flatMap(({ label, accelerator }) =>
          label === 'Export…' || label === 'Undo' ? `${label} ${accelerator}` : [],
        ),
    )
  await expect.poll(inMenu).toEqual(['Export… CmdOrCtrl+E', 'Undo CmdOrCtrl+Z'])
  await reader.press('?')
  await reader.page.getByRole('button', { name: 'Keys for Export the notes…: Ctrl+E' }).click()
  await reader.press('Control+j')
  await expect.poll(inMenu).toEqual(['Export… CmdOrCtrl+J', 'Undo CmdOrCtrl+Z'])
  await reader.press('Escape', 'Shift+n')
  const note = reader.page.getByRole('textbox', { name: 'Note on the article' })
  await expect(note).toBeFocused()
  await reader.press('Control+e')
  await expect(reader.page.getByRole('dialog')).toBeHidden()
  await reader.press('Control+j')
  await expect(reader.page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})

test('a command can’t be given a key that moves the keyboard or the caret or presses a button', async ({ library }) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const claim = dialog.getByRole('button', { name: 'Keys for Mark as claim: C' })
  await claim.focus()
  await reader.press('Enter', 'Enter')
  await expect(dialog.getByRole('status')).toHaveText(/^Enter and Space press/)
  await reader.press('Alt+ArrowRight')
  await expect(dialog.getByRole('status')).toHaveText(/^Arrows, Home, End, .* no command can have them\.$/)
  await expect(claim).toHaveAttribute('aria-pressed', 'true')

  await reader.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Keys for Mark as quote: Q' })).toBeFocused()
  await expect(claim).toHaveAttribute('aria-pressed', 'false')
  await expect(dialog.getByRole('status')).toHaveText(/^A click on a key/)
  await expect(claim).toBeVisible()
})

test('a command is left without a key, and set back by itself to the key that it came with', async ({ library }) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const back = dialog.getByRole('button', { name: /^Set back the keys for/ })
  await expect(back).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Keys for Mark as claim: C' }).click()
  await reader.press('Backspace')
  await expect(dialog.getByRole('button', { name: 'Keys for Mark as claim: none' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Keys for Outline: O' }).click()
  await reader.press('c')
  await expect(dialog.getByRole('button', { name: 'Keys for Outline: C' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Set back the keys for Mark as claim' }).click()
  await expect(dialog.getByRole('status')).toHaveText('“Outline” no longer has that key.')
  await expect(dialog.getByRole('button', { name: 'Keys for Mark as claim: C' })).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Keys for Outline: none' })).toBeVisible()
  await expect(back).toHaveAccessibleName('Set back the keys for Outline')
})

test('wherever a key is named, it is the one that the command has now', async ({ library }) => {
  const reader = await library.start()
  const margin = reader.page.getByRole('complementary', { name: 'Margin' })
  await expect(margin).toContainText(
    'press C for a claim, Q for a quote, H to highlight or N to write a note. S names who',
  )
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const [name, key] of [
    ['Mark as claim: C', 'z'],
    ['Mark as quote: Q', 'Backspace'],
    ['Name the speaker: S', 'Backspace'],
    ['Keyboard shortcuts: ?', 'Control+Shift+F1'],
  ] as const) {
    await dialog.getByRole('button', { name: `Keys for ${name}` }).click()
    await reader.press(key)
  }
  await reader.press('Escape')
  await expect(margin).toContainText('press Z for a claim, H to highlight or N to write a note.')
  await expect(margin).not.toContainText('names who')
  await expect(reader.page.getByRole('contentinfo')).toContainText('Keys Ctrl+Shift+F1')
  await reader.selectWithMouse('anarchic paradise')
  await expect(reader.toolbar).toHaveText('Claim ZQuoteHighlight HNote NSpeakerMention M')
  await reader.goTo('Speakers')
  await expect(reader.page.getByRole('main', { name: 'Speakers' })).toContainText('name who made it. Everybody')
})

test('the table of keys lists those of the caret and of notes too, and no command gets those of the menu’s own', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.press('?')
  const dialog = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const caret = dialog.getByRole('region', { name: 'Caret', exact: true })
  await expect(
    caret.getByRole('button', { name: 'Keys for Caret to the start of the article: Ctrl+Home' }),
  ).toBeVisible()
  await expect(caret).toContainText('PageUp PageDown')
  await expect(dialog.getByRole('region', { name: 'In a note' })).toContainText('Alt+F10')
  await dialog.getByRole('button', { name: 'Keys for Outline: O' }).click()
  await reader.press('Control+c')
  await expect(dialog.getByRole('status')).toHaveText('The menu has these keys: nothing else can have them.')
})

test('a full stop does the same again: the same kind, by the same speaker, and not yet judged', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('q', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  await reader.selectWithMouse('improving efforts')
  await reader.press('.')
  await expect(reader.margin.getByRole('article', { name: 'Quote: improving efforts' })).toContainText('Pavel Durov')

  await reader.press('c', 'v', 'ArrowRight', 'Escape')
  await expect(reader.margin.getByRole('article', { name: 'Claim: improving efforts' })).toContainText('Supported')
  await reader.selectWithMouse('Last month')
  await reader.press('.')
  await expect(reader.margin.getByRole('article', { name: 'Claim: Last month' })).toContainText('Pavel Durov')
  await expect(reader.margin.getByRole('article', { name: 'Claim: Last month' })).toContainText('Unchecked')
})

test('Enter takes the best of what is offered at once, or what an arrow has gone to', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('mark as')
  await reader.press('Enter')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')
  await reader.press('Escape')
  await reader.selectWithMouse('improving efforts')
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('mark as')
  const quote = reader.page.getByRole('menuitem', { name: /^Mark as quote/ })
  await expect(async () => {
    await reader.press('ArrowDown')
    await expect(quote).toHaveAttribute('data-focused', { timeout: 500 })
  }).toPass()
  await reader.press('Enter')
  await expect(reader.margin.getByRole('article', { name: 'Quote: improving efforts' })).toBeVisible()
})

test('what a command opens is there within the press that chose it, and the next one is kept until there is something to choose', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.isSaved()
  await reader.press('Escape')
  await reader.selectWithMouse('improving efforts')
  await reader.press('Control+k')
  const field = reader.page.getByRole('textbox', { name: 'Command' })
  await expect(field).toBeFocused()
  await reader.page.keyboard.type('support a claim')
  await expect(reader.page.getByRole('menuitem', { name: /support a claim/ })).toHaveCount(1)
  // Within one task of the page no timer runs, and nothing is read: on a busy machine keys come before that, too.
  const asked = await field.evaluate(async () => {
    const enter = () => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }
    enter()
    await Promise.resolve()
    const question = document.activeElement?.getAttribute('aria-label')
    enter()
    return question
  })
  expect(asked).toBe('Which claim does it support?')
  await expect(reader.page.getByRole('dialog')).toBeHidden()
  const card = reader.card('anarchic paradise')
  await card.getByRole('button').first().click()
  await card.getByText('More').click()
  await expect(card.getByRole('list', { name: 'Evidence' })).toContainText('improving efforts')
})
