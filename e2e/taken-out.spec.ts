import { writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

const STORY = `Lindholm: The operator said on Wednesday that it had known of the cracks since the spring.

Mara Ekholm, who runs the company, said that her letters had gone unanswered for months.

ALSO READ | Five harbours that close in winter
`

test('what was taken out is one click away, one more puts it back, and undo takes it out again', async ({
  library,
}, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, `Follow us on Image Source : HARBOUR NEWS The terminal at Lindholm.\n\n${STORY}`)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('Mara Ekholm')
  await expect(reader.text).not.toContainText('Five harbours')
  await reader.selectWithMouse('her letters had gone unanswered')
  await reader.press('h')

  const folds = reader.text.getByRole('group', { name: /^Taken out/ })
  await expect(folds).toHaveCount(2)
  await folds.first().getByRole('button', { name: '1 line taken out: a caption' }).click()
  await expect(folds.first()).toContainText('The terminal at Lindholm.')
  await folds
    .first()
    .getByRole('button', { name: /^Put back/ })
    .click()
  await expect(reader.text.locator('p').first()).toHaveText(/^Follow us on Image Source/)
  await expect(folds).toHaveCount(1)
  await reader.isSaved()
  await library.close()

  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]).toMatchObject({ exact: 'her letters had gone unanswered' })
  const { lines: checked } = await library.run('verify')
  expect(checked[0]).toMatchObject({ ok: true, problems: [] })
  const again = await library.start()
  await expect(again.card('her letters had gone unanswered')).toBeVisible()
})

test('what is put back in quick succession is all there, and the text stays where it is read', async ({
  library,
}, info) => {
  const file = info.outputPath('long.txt')
  const paragraph = (i: number) =>
    `Paragraph ${i}: she said on Wednesday that nobody had told her of the cracks before.`
  const lines = Array.from({ length: 60 }, (_, i) => `${paragraph(i)}\n\nALSO READ | Story number ${i}`)
  await writeFile(file, lines.join('\n\n'))
  const reader = await library.start(file)
  const folds = reader.text.getByRole('group', { name: /^Taken out/ })
  await expect(folds).toHaveCount(60)
  await folds.nth(40).scrollIntoViewIfNeeded()
  await folds.nth(40).getByRole('button').first().click()
  await folds.nth(41).getByRole('button').first().click()
  const before = await reader.text.evaluate((text) => text.closest('.scroller')?.scrollTop ?? 0)
  // Both before the window has had time for either.
  await reader.page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.taken-out li button')) button.click()
  })
  await expect(folds).toHaveCount(58)
  await expect(reader.text.getByText('ALSO READ | Story number 40')).toBeVisible()
  await expect(reader.text.getByText('ALSO READ | Story number 41')).toBeVisible()
  const after = await reader.text.evaluate((text) => text.closest('.scroller')?.scrollTop ?? 0)
  expect(Math.abs(after - before)).toBeLessThan(300)
  await reader.press('Control+z', 'Control+z')
  await expect(folds).toHaveCount(60)
})

test('undo takes out again what was put back', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('Mara Ekholm')
  const fold = reader.text.getByRole('group', { name: /^Taken out/ })
  await fold.getByRole('button', { name: /taken out/ }).click()
  await fold.getByRole('button', { name: /^Put back/ }).click()
  await expect(reader.text.locator('p').last()).toHaveText(/^ALSO READ/)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.text.locator('p').last()).toHaveText(/^Mara Ekholm/)
  await expect(fold).toBeVisible()
  await reader.press('Control+Shift+z')
  await expect(reader.text.locator('p').last()).toHaveText(/^ALSO READ/)
})
test('the caret steps over what is folded, line by line in either direction, and keeps its column', async ({
  library,
}, info) => {
  const file = info.outputPath('folds.txt')
  const lines = Array.from({ length: 6 }, (_, i) => `Paragraph ${i}, she said so.\n\nALSO READ | Story number ${i}`)
  await writeFile(file, lines.join('\n\n'))
  const reader = await library.start(file)
  const folds = reader.text.getByRole('group', { name: /^Taken out/ })
  await expect(folds).toHaveCount(6)
  // Where the caret is: in the block of this text, behind so many of its characters.
  const caret = () =>
    reader.page.evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection() ?? {}
      return `${focusNode?.textContent} ${focusOffset}`
    })
  const isIn = (paragraph: number) => expect.poll(caret).toBe(`Paragraph ${paragraph}, she said so. 14`)
  await reader.text.focus()
  await reader.press('Control+Home', ...Array.from({ length: 14 }, () => 'ArrowRight'))
  await isIn(0)
  for (const shown of [false, true]) {
    if (shown) {
      await folds.nth(1).getByRole('button').click()
      await expect(folds.nth(1)).toContainText('Story number 1')
      await reader.text.focus()
    }
    for (const paragraph of [1, 2, 3]) {
      await reader.press('ArrowDown')
      await isIn(paragraph)
    }
    for (const paragraph of [2, 1, 0]) {
      await reader.press('ArrowUp')
      await isIn(paragraph)
    }
  }
  await reader.press('Shift+ArrowDown', 'Shift+ArrowDown')
  expect(await reader.selected()).toMatch(/^he said so\.\s+Paragraph 1, she said so\.\s+Paragraph 2, s$/)
  await reader.press('Control+End', 'ArrowUp', 'ArrowDown')
  expect(await caret()).toBe('Paragraph 5, she said so. 25')
})
