import { expect, test } from './quoth'

const PASSAGE = 'anarchic paradise'

test('a quote can be made over all of a split one, and one that is there is only gone to', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('French authorities should')
  await reader.press('q')
  await reader.selectWithMouse('with their complaints')
  await reader.press('a')
  for (let times = 0; times < 2; times++) {
    // The handles of what is active stand where this begins.
    await reader.press('Escape')
    await reader.selectWithMouse('French authorities should have approached his company with their complaints')
    await reader.press('q')
    await expect(reader.cards).toHaveCount(2)
  }
  await expect(reader.card('French authorities should […] with their complaints')).toHaveCount(1)
})

test('both ends of a passage are dragged, from word to word, and with Alt to any letter', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(PASSAGE)
  await reader.press('c')
  await reader.dragEnd('end', 'improving efforts', /^Claim: anarchic paradise.*improving efforts$/)
  await reader.dragEnd('start', 'paradise', /^Claim: paradise.*improving efforts$/)

  await reader.page.keyboard.down('Alt')
  await reader.dragEnd('end', 'improving eff', /improving eff$/)
  await reader.page.keyboard.up('Alt')
  await reader.isSaved()
})

test('each drag of an end is a step of its own for undo, and so is a run of keys, over a restart too', async ({
  library,
}) => {
  let reader = await library.start()
  await reader.selectWithMouse(PASSAGE)
  await reader.press('c')
  await reader.dragEnd('end', 'improving efforts', /^Claim: anarchic paradise.*improving efforts$/)
  await reader.dragEnd('start', 'paradise', /^Claim: paradise.*improving efforts$/)
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName(/^Claim: anarchic paradise.*improving efforts$/)
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName(`Claim: ${PASSAGE}`)

  await reader.press('Alt+ArrowLeft', 'Alt+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradi')
  await reader.isSaved()
  await library.close()
  reader = await library.start()
  await reader.press('j', 'Alt+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic parad')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradi')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName(`Claim: ${PASSAGE}`)
  await reader.isSaved()
})

test('with Shift an end is dragged from sentence to sentence, and Alt and the page keys take it there too', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse(PASSAGE)
  await reader.press('c')
  await reader.page.keyboard.down('Shift')
  await reader.dragEnd('end', 'improving efforts', /^Claim: anarchic paradise.*propagated through the platform\.$/)
  await reader.page.keyboard.up('Shift')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName(`Claim: ${PASSAGE}`)

  // Wherever the mouse left the caret: the keys mean the passage that it stands in.
  await reader.press('Escape', 'Control+Home', 'j', 'Alt+PageDown')
  await expect(reader.cards).toHaveAccessibleName(/^Claim: anarchic paradise.*to abuse the platform\.$/)
  await reader.press('Alt+Shift+PageUp')
  await expect(reader.cards).toHaveAccessibleName(/^Claim: Writing on his Telegram channel.*to abuse the platform\.$/)
  await reader.isSaved()
})

test('Escape leaves a passage as it was while an end is dragged', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(PASSAGE)
  await reader.press('c')
  await reader.holdEnd('end', 'improving efforts')
  await reader.press('Escape')
  await reader.page.mouse.up()
  await expect(reader.cards).toHaveAccessibleName(`Claim: ${PASSAGE}`)
})

test('Alt and the arrows move the end by letters and words, and with Shift the start', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse(PASSAGE)
  await reader.press('c', 'Alt+ArrowUp')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic')
  await reader.press('Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradi')
  await reader.press('Alt+ArrowRight', 'Alt+Shift+ArrowDown')
  await expect(reader.cards).toHaveAccessibleName('Claim: paradis')
  await reader.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Claim: c paradis')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName(`Claim: ${PASSAGE}`)
})

test('a quote that goes on after its speaker is one annotation of two passages, split and merged again', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic')
  await reader.press('q')
  await reader.selectWithMouse('improving efforts')
  await reader.toolbar.getByRole('button', { name: 'Add passage' }).click()
  await expect(reader.cards).toHaveAccessibleName('Quote: anarchic […] improving efforts')
  await expect(reader.cards).toHaveCount(1)

  await reader.page.getByRole('button', { name: 'Split into separate annotations' }).click()
  await expect(reader.cards).toHaveCount(2)
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(1)

  await reader.page.getByRole('button', { name: 'Remove the passage improving efforts' }).click()
  await expect(reader.cards).toHaveAccessibleName('Quote: anarchic')
  await reader.press('Control+z')
  await expect(reader.cards).toHaveAccessibleName('Quote: anarchic […] improving efforts')
  await reader.isSaved()
})
