import { readFile, writeFile } from 'node:fs/promises'
import type { Reader } from './pages/reader'
import { expect, test } from './quoth'

const STORY = `The bridge at Lindholm will close on Monday, the mayor said.

“It is safe,” Mara Ekholm, who runs the works, told reporters. “Nobody has to worry about the cracks.”

The mayor, Ida Berg, denied that the report had been hidden. She said that she had read it on Friday.
`

/** What somebody exports to must hold what they said, whichever way they said it. */
async function expectExported(path: string): Promise<void> {
  const notes = await readFile(path, 'utf8')
  expect(notes).toMatch(/## 1\. Claim[\s\S]*> “It is safe,”[\s\S]*- Speaker: Mara Ekholm/)
  expect(notes).toMatch(
    /## 2\. Claim[\s\S]*> Nobody has to worry[\s\S]*- Speaker: Mara Ekholm[\s\S]*- Verdict: Disputed/,
  )
  expect(notes).toMatch(/## 3\. Claim[\s\S]*> denied that the report had been hidden[\s\S]*- Speaker: Ida Berg/)
}

async function saveTo(reader: Reader, path: string): Promise<void> {
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

test('somebody new opens an article, marks three claims by two speakers, judges one and exports them, with the mouse', async ({
  library,
}, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start()
  await reader.drop(file)
  await expect(reader.text).toContainText('The bridge at Lindholm')

  for (const [claim, speaker] of [
    ['“It is safe,”', 'Mara Ekholm'],
    ['Nobody has to worry about the cracks', 'Mara Ekholm'],
    ['denied that the report had been hidden', 'Ida Berg'],
  ] as const) {
    await reader.selectWithMouse(claim)
    await reader.toolbar.getByRole('button', { name: 'Claim' }).click()
    const card = reader.margin.getByRole('article', { name: `Claim: ${claim}` })
    await card.getByRole('combobox', { name: 'Speaker' }).click()
    await reader.page.keyboard.type(speaker.slice(0, 4))
    await reader.page.getByRole('option', { name: speaker }).click()
    await expect(card.getByRole('button', { expanded: true })).toContainText(speaker)
  }
  await reader.margin
    .getByRole('article', { name: /^Claim: Nobody/ })
    .getByRole('button')
    .first()
    .click()
  await reader.margin
    .getByRole('article', { name: /^Claim: Nobody/ })
    .getByRole('radio', { name: 'Disputed' })
    .check({ force: true })

  const path = info.outputPath('notes.md')
  await saveTo(reader, path)
  await reader.exportAs(/Markdown/)
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Exported to')
  await expectExported(path)
})

test('somebody new does the same with the keyboard alone', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('The bridge at Lindholm')
  await expect(reader.text).toBeFocused()
  const name = async (speaker: string) => {
    await reader.press('s')
    await expect(reader.speaker).toBeFocused()
    await reader.page.keyboard.type(speaker)
    await reader.press('Enter')
    await expect(reader.text).toBeFocused()
  }
  /** Finds words in the article, which selects them. */
  const find = async (words: string) => {
    await reader.press('Control+f')
    await expect(reader.page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await reader.page.keyboard.type(words)
    await expect(reader.page.getByRole('status', { name: 'Found' })).toHaveText('1 of 1')
    await reader.press('Escape')
  }
  await find('“It is safe,”')
  await reader.press('c')
  await name('Mara Ekholm')

  await find('Nobody has to worry about the cracks')
  // The same again: a claim by the same speaker.
  await reader.press('.', 'v')
  await expect(reader.page.getByRole('radio', { name: 'Unchecked' })).toBeFocused()
  await reader.press('ArrowRight', 'ArrowRight', 'Escape')

  await find('denied')
  await reader.press(...Array.from({ length: 6 }, () => 'Shift+Control+ArrowRight'))
  await reader.press('c')
  await name('Ida Berg')

  const path = info.outputPath('notes.md')
  await saveTo(reader, path)
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('export the notes')
  await reader.press('Enter')
  const dialog = reader.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('button', { name: 'Save…' })).toBeEnabled()
  const save = dialog.getByRole('button', { name: 'Save…' })
  await expect(async () => {
    await reader.press('Tab')
    await expect(save).toBeFocused({ timeout: 100 })
  }).toPass()
  await reader.press('Enter')
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Exported to')
  await expectExported(path)
})
