import { writeFile } from 'node:fs/promises'
import type { Reader } from './pages/reader'
import { expect, test } from './quoth'

const CLAIM = 'French authorities should have approached his company'
const PASSAGE = 'The pier will not stand another winter'

/** An article with a caption that is taken out, and far below it a passage that comes once before in other words’ company. */
function longArticle(): string {
  const filler = (part: string) =>
    Array.from({ length: 150 }, (_, i) => `${part} ${i}: nobody in the hall had heard of it before.`).join('\n\n')
  const caption = 'Follow us on Image Source : HARBOUR NEWS The terminal at Lindholm.'
  return [caption, filler('Before'), `She wrote: ${PASSAGE}, and that was all.`, filler('After'), `“${PASSAGE}!”`].join(
    '\n\n',
  )
}

async function supportTheClaim(reader: Reader, passage: string): Promise<void> {
  await reader.selectWithMouse(passage)
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('support a claim')
  await reader.press('Enter')
  await reader.page.keyboard.type('approached')
  await expect(reader.page.getByRole('menuitem')).toHaveCount(1)
  await reader.press('Enter')
}

async function goToTheEvidence(reader: Reader): Promise<void> {
  await reader.open('Durov')
  const card = reader.card(CLAIM).first()
  if ((await card.getByRole('button', { expanded: true }).count()) === 0) await card.getByRole('button').first().click()
  await card.getByText('More').click()
  await card
    .getByRole('list', { name: 'Evidence' })
    .getByRole('button', { name: `“${PASSAGE}”`, exact: true })
    .click()
}

/** The selected words with those before them, while they are in view. */
function selectedInView(reader: Reader): Promise<string | null> {
  return reader.page.evaluate(() => {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    const { top, bottom } = range.getBoundingClientRect()
    const before = range.startContainer.textContent?.slice(0, range.startOffset) ?? ''
    return top > 0 && bottom < innerHeight ? `${before}[${selection}]` : null
  })
}

test('a passage of another article that is evidence is gone to, in its new place once its text has another revision', async ({
  library,
}, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, longArticle())
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  await reader.isSaved()
  await reader.drop(file)
  const article = reader.page.getByRole('main', { name: /Follow us|Before 0|lindholm/ })
  await expect(article).toBeVisible()
  await supportTheClaim(reader, PASSAGE)
  // Reading stops at the top, as far from the passage as can be.
  await reader.text.focus()
  await reader.press('Control+Home')
  await goToTheEvidence(reader)
  await expect(article).toBeVisible()
  await expect.poll(() => selectedInView(reader)).toBe(`She wrote: [${PASSAGE}]`)

  const fold = reader.text.getByRole('group', { name: /^Taken out/ }).first()
  await fold.getByRole('button', { name: /taken out/ }).click()
  await fold.getByRole('button', { name: /^Put back/ }).click()
  await expect(reader.text.locator('p').first()).toHaveText(/^Follow us on Image Source/)
  await reader.isSaved()
  await goToTheEvidence(reader)
  await expect(article).toBeVisible()
  await expect.poll(() => selectedInView(reader)).toBe(`She wrote: [${PASSAGE}]`)
})

test('evidence in an article that is in the trash is said to be there', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, `The pier\n\nShe wrote: ${PASSAGE}, and that was all.`)
  const reader = await library.start()
  await reader.selectWithMouse(CLAIM)
  await reader.press('c')
  await reader.isSaved()
  await reader.drop(file)
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  await supportTheClaim(reader, PASSAGE)
  await reader.isSaved()
  await reader.press('Control+k')
  await reader.page.keyboard.type('move article to the trash')
  await reader.press('Enter')
  await goToTheEvidence(reader)
  await expect(
    reader.page.getByText('The article of this passage is not in the library, or in its trash.'),
  ).toBeVisible()
})
