import { writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

const STORY = `الخبر من لندهولم

قال العمدة إن الجسر سيغلق يوم الاثنين. وقالت المهندسة إنه آمن.

市长说这座桥很安全。工程师们多年前就知道裂缝。

The “निर्माण” was safe 👨‍👩‍👧, she said, e\u0301tude or not.
`

test('right-to-left and unspaced text stands and is marked as its readers write it', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('الجسر')
  const arabic = reader.text.getByRole('paragraph').filter({ hasText: 'الجسر' })
  await expect(arabic).toHaveCSS('direction', 'rtl')

  await reader.selectWithMouse('الجسر')
  await reader.press('h')
  await expect(reader.cards).toHaveAccessibleName('Highlight: الجسر')
  const ends = reader.page.getByRole('button', { name: /^Move the/ })
  const [start, end] = [await ends.first().boundingBox(), await ends.last().boundingBox()]
  expect(start?.x).toBeGreaterThan(end?.x ?? Number.POSITIVE_INFINITY)
  await reader.press('Alt+ArrowDown')
  await expect(reader.cards).toHaveAccessibleName('Highlight: الجسر سيغلق')
  // An arrow leads to where it points: to the left is what follows.
  await reader.press('Alt+ArrowRight')
  await expect(reader.cards).toHaveAccessibleName('Highlight: الجسر سيغل')
  await reader.press('Alt+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Highlight: الجسر سيغلق')
  await reader.press('Escape', 'Shift+Control+ArrowLeft')
  expect((await reader.selected()).trim()).toBe('يوم')
  await reader.press('ArrowLeft', 'Shift+Control+ArrowRight')
  expect(await reader.selected()).toBe('يوم')

  // A word is a word where no spaces part them, and a sentence ends at its own full stop.
  await reader.selectWithMouse('市长')
  await reader.press('Shift+Control+ArrowRight')
  expect(await reader.selected()).toBe('市长说')
  await reader.press('Shift+Alt+ArrowRight')
  expect(await reader.selected()).toBe('市长说这座桥很安全。')
})

test('a mark never ends inside what a reader sees as one character', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('safe')
  await reader.selectWithMouse('safe')
  await reader.press('h', 'Alt+ArrowRight', 'Alt+ArrowRight')
  await expect(reader.cards).toHaveAccessibleName('Highlight: safe 👨‍👩‍👧')
  await reader.press('Alt+ArrowLeft')
  await expect(reader.cards).toHaveAccessibleName('Highlight: safe')
})
