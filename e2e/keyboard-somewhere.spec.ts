import { writeFile } from 'node:fs/promises'
import { watchKeyboard } from './pages/losses'
import type { Reader } from './pages/reader'
import { attribute } from './pages/writing'
import { expect, test } from './quoth'

const STORY = `Lindholm: The operator said on Wednesday that it had known of the cracks since the spring.

Mara Ekholm, who runs the company, said that her letters had gone unanswered for months.
`

async function command(reader: Reader, name: string): Promise<void> {
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type(name)
  await reader.press('Enter')
}

test('Enter and Escape leave the keyboard in every field of the pages, and what was typed is taken', async ({
  library,
}) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Ada')
  await attribute(reader, 'improving efforts', 'Bob')
  await reader.goTo('Codebook')
  const newCode = reader.page.getByRole('textbox', { name: 'New code', exact: true })
  await newCode.fill('risk')
  await newCode.press('Enter')
  await reader.goTo('Speakers')
  await reader.page.getByRole('button', { name: 'Add a position' }).press('Enter')
  const losses = await watchKeyboard(reader)
  for (const page of ['Speakers', 'Codebook']) {
    await reader.goTo(page)
    const main = reader.page.getByRole('main', { name: page })
    // What is loaded last.
    await expect(main.getByRole('textbox', { name: /^(?:Notes on the speaker|When to use it)$/u })).toBeVisible()
    for (const field of await main.getByRole('textbox').or(main.getByRole('searchbox')).all()) {
      await field.focus()
      await field.press('Enter')
      await expect(field).toBeFocused()
      await field.press('Escape')
      await expect(field).toBeFocused()
    }
  }

  await reader.goTo('Speakers')
  const name = reader.page.getByRole('textbox', { name: 'Name', exact: true })
  const list = reader.page.getByRole('list', { name: 'Speakers' })
  await name.fill('Ada Moss')
  await reader.press('Enter')
  await expect(list).toContainText('Ada Moss')
  // All of it is selected: who goes on typing writes another.
  await reader.page.keyboard.type('Ada Marsh')
  await reader.press('Enter')
  await expect(list).toContainText('Ada Marsh')
  await name.fill('Bob')
  await reader.press('Enter')
  await expect(name).toHaveValue('Ada Marsh')
  await expect(name).toBeFocused()
  expect(await losses()).toEqual([])
})

test('whoever leaves what they asked for has the keyboard where they asked for it, or in the text', async ({
  library,
}) => {
  const reader = await library.start()
  const losses = await watchKeyboard(reader)
  const title = reader.page.getByRole('button', { name: 'Change title' })
  const titleField = reader.page.getByRole('textbox', { name: 'Title', exact: true })
  for (const key of ['Enter', 'Escape']) {
    await title.press('Enter')
    await expect(titleField).toBeFocused()
    await reader.press(key)
    await expect(titleField).toHaveCount(0)
    await expect(reader.text).toBeFocused()
  }
  for (const [key, dialog] of [
    ['Control+k', 'All commands'],
    ['Control+e', 'Export'],
    ['o', 'Outline'],
    ['?', 'Keyboard shortcuts'],
  ] as const) {
    await reader.press(key)
    await expect(reader.page.getByRole('dialog', { name: dialog })).toBeVisible()
    await reader.press('Escape')
    await expect(reader.page.getByRole('dialog')).toHaveCount(0)
    await expect(reader.text).toBeFocused()
  }

  await reader.goTo('Backup')
  const page = reader.page.getByRole('main', { name: 'Backup' })
  const make = page.getByRole('button', { name: 'Back up now' })
  await make.press('Enter')
  await expect(page.getByRole('status', { name: 'Backup' })).toHaveText('Backed up and checked.')
  await expect(make).toBeFocused()
  const restore = page.getByRole('button', { name: /^Restore Quoth/ })
  await restore.press('Enter')
  const preview = page.getByRole('region', { name: 'Restore' })
  await expect(preview).toBeVisible()
  await expect(restore).toBeFocused()
  await preview.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(preview).toHaveCount(0)
  await expect(restore).toBeFocused()
  expect(await losses()).toEqual([])
})

test('whoever is done with a notice has the keyboard in the text', async ({ library }, info) => {
  const [story, copy, broken] = [info.outputPath('story.txt'), info.outputPath('copy.txt'), info.outputPath('bad.pdf')]
  await writeFile(story, STORY)
  await writeFile(copy, STORY.replaceAll('\n', '\r\n'))
  await writeFile(broken, '%PDF-1.4 and nothing more')
  const reader = await library.start(story)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  const losses = await watchKeyboard(reader)
  for (const [file, name, answer] of [
    [broken, 'Files not imported', 'Dismiss'],
    [copy, 'Already in the library', 'Keep one: copy.txt'],
    [copy, 'Already in the library', 'Keep both: copy.txt'],
  ] as const) {
    await reader.drop(file)
    const notice = reader.page.getByRole('region', { name })
    await notice.getByRole('button', { name: answer }).press('Enter')
    await expect(notice).toHaveCount(0)
    await expect(reader.text).toBeFocused()
  }
  expect(await losses()).toEqual([])
})

test('a command that leads to another page, or takes the article away, gives the keyboard to what is shown then', async ({
  library,
}) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Ada')
  const losses = await watchKeyboard(reader)
  await expect(reader.text).toBeFocused()
  for (const page of ['Codebook', 'Speakers', 'History and trash', 'Backup']) {
    await command(reader, page)
    await expect(reader.page.getByRole('heading', { name: page, level: 1 })).toBeFocused()
  }
  await reader.goTo('Articles')
  await expect(reader.text).toBeFocused()
  await command(reader, 'Move the article to the trash')
  await expect(reader.page.getByRole('heading', { name: 'No article open' })).toBeFocused()
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  expect(await losses()).toEqual([])
})

test('a page has the keyboard at once, also where it is gone to for the first time', async ({ library }) => {
  const reader = await library.start()
  // Nobody finds a command by its name before the pages are there, which is soon after a start.
  const pages = () =>
    reader.page.evaluate(() =>
      Array.from(document.querySelectorAll('link'), ({ href }) => href).filter((href) => /Page-[^/]*$/u.test(href)),
    )
  await expect.poll(async () => (await pages()).length).toBe(5)
  for (const page of await pages()) await reader.page.evaluate(`import('${page}').then(() => null)`)
  for (const page of ['Codebook', 'Speakers', 'Agreement', 'History and trash', 'Backup']) {
    await reader.press('Control+k')
    await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
    await reader.page.keyboard.type(page)
    const watch = await reader.page.evaluateHandle(() => {
      const twoFramesOn = async () => {
        await new Promise((resolve) => document.addEventListener('keydown', resolve, { once: true, capture: true }))
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
        return document.activeElement?.textContent
      }
      return { focused: twoFramesOn() }
    })
    await reader.press('Enter')
    expect(await watch.evaluate(({ focused }) => focused)).toBe(page)
  }
})

test('what is taken back under the keyboard gives it to the text', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  const losses = await watchKeyboard(reader)
  await reader.cards.first().getByRole('button', { expanded: true }).focus()
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(0)
  await expect(reader.text).toBeFocused()
  expect(await losses()).toEqual([])
})

test('a button that its own press leaves nothing to do keeps the keyboard', async ({ library }) => {
  const reader = await library.start()
  await reader.goTo('Codebook')
  const losses = await watchKeyboard(reader)
  const codes = reader.page.getByRole('main', { name: 'Codebook' })
  const field = codes.getByRole('textbox', { name: 'New code', exact: true })
  for (const name of ['first', 'second']) {
    await field.fill(name)
    await field.press('Enter')
  }
  for (const name of ['Move up', 'Move down']) {
    const button = codes.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(button).toBeDisabled()
    await expect(button).toBeFocused()
    await reader.press('Enter')
    await expect(codes.getByRole('row')).toHaveText(name === 'Move up' ? [/second/, /first/] : [/first/, /second/])
  }

  await reader.goTo('History and trash')
  const back = reader.page.getByRole('list', { name: 'Changes' }).getByRole('button', { name: 'Go back to here' })
  await expect(back).toHaveCount(3)
  await back.first().press('Enter')
  await expect(back).toHaveCount(2)
  await expect(reader.page.getByRole('button', { name: 'now' })).toBeFocused()
  expect(await losses()).toEqual([])
})
