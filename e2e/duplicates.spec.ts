import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './quoth'

const STORY = `Lindholm: The operator said on Wednesday that it had known of the cracks since the spring.

Mara Ekholm, who runs the company, said that her letters had gone unanswered for months.

ALSO READ | Five harbours that close in winter
`

test('an article that is there already is told: it is kept once, or twice', async ({ library }, info) => {
  const first = info.outputPath('lindholm.txt')
  const again = info.outputPath('lindholm-copy.txt')
  await writeFile(first, STORY)
  await writeFile(again, STORY.replaceAll('\n', '\r\n'))
  const reader = await library.start(first)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  const alert = reader.page.getByRole('region', { name: 'Already in the library' })
  await reader.drop(again)
  await expect(alert).toContainText('lindholm-copy.txt: the same text as')
  await alert.getByRole('button', { name: /^Keep one/ }).click()
  await expect(alert).toBeHidden()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await reader.drop(again)
  await alert.getByRole('button', { name: /^Keep both/ }).click()
  await expect(alert).toBeHidden()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(4)
})

test('a newer text from the same address becomes a new version, and annotations go along', async ({
  library,
}, info) => {
  const article = (text: string) => JSON.stringify({ title: 'The pier', url: 'https://example.org/pier', text })
  const old = info.outputPath('pier.json')
  const newer = info.outputPath('pier-later.json')
  await writeFile(old, article('The pier is safe, the port said.\n\nIts operator does not agree.'))
  await writeFile(newer, article('A correction was added.\n\nThe pier is safe, the port said.\n\nMore will follow.'))
  const reader = await library.start(old)
  await reader.selectWithMouse('The pier is safe')
  await reader.press('c')
  await reader.press('Escape')
  await reader.selectWithMouse('does not agree')
  await reader.press('h')
  await reader.press('Escape')
  await reader.drop(newer)
  const alert = reader.page.getByRole('region', { name: 'Already in the library' })
  await expect(alert).toContainText('from the same address as The pier')
  await alert.getByRole('button', { name: /^New version/ }).click()
  await expect(reader.text).toContainText('More will follow.')
  await expect(reader.card('The pier is safe')).toBeVisible()
  await expect(reader.card('does not agree')).toBeHidden()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('One annotation has no place')
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.text).toContainText('Its operator does not agree.')
  await expect(reader.card('does not agree')).toBeVisible()
  await expect(reader.margin.getByRole('button', { name: 'not in this text' })).toBeHidden()
})

test('an annotation whose passage is not in a new version is listed, placed anew, and found where a later one has it', async ({
  library,
}, info) => {
  const version = async (name: string, text: string) => {
    const file = info.outputPath(name)
    await writeFile(file, JSON.stringify({ title: 'The pier', url: 'https://example.org/pier', text }))
    return file
  }
  const first = await library.start(await version('1.json', 'The pier is safe.\n\nIts operator does not agree.'))
  const take = async (reader: typeof first, file: string) => {
    await reader.drop(file)
    await reader.page
      .getByRole('region', { name: 'Already in the library' })
      .getByRole('button', { name: /^New version/ })
      .click()
  }
  for (const passage of ['The pier is safe', 'does not agree']) {
    await first.selectWithMouse(passage)
    await first.press('c', 'Escape')
  }
  await take(first, await version('2.json', 'Nobody was asked.\n\nMore will follow.'))
  await expect(first.margin.getByRole('button', { name: '2 not in this text' })).toBeVisible()
  await expect(first.cards).toHaveCount(0)
  await first.isSaved()
  await library.close()

  const reader = await library.start()
  await reader.margin.getByRole('button', { name: '2 not in this text' }).click()
  const orphans = reader.margin.getByRole('dialog', { name: 'Annotations not in this text' })
  const place = orphans.getByRole('button', { name: 'Place on selection: does not agree' })
  await expect(place).toBeDisabled()
  await reader.selectWithMouse('Nobody was asked')
  await place.click()
  await expect(reader.card('Nobody was asked')).toBeVisible()
  await expect(orphans.getByRole('listitem')).toHaveCount(1)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(0)
  await orphans.getByRole('button', { name: 'Delete: does not agree' }).click()
  await expect(orphans.getByRole('listitem')).toHaveText(/The pier is safe/)

  await take(reader, await version('3.json', 'Once more: The pier is safe.\n\nNobody was asked.'))
  await expect(reader.card('The pier is safe')).toBeVisible()
  await expect(reader.margin.getByRole('button', { name: 'not in this text' })).toBeHidden()
  await reader.isSaved()
})

test('keeping many articles twice shows how far it is, can be cancelled without losing one, and is one change', async ({
  library,
}, info) => {
  const folder = info.outputPath('many')
  await mkdir(folder)
  for (let i = 0; i < 300; i++) await writeFile(join(folder, `${i}.txt`), `Article number ${i}, which is short.`)
  const reader = await library.start()
  const articles = reader.articles.getByRole('listitem')
  const progress = reader.page.getByRole('progressbar', { name: 'Importing' })
  const alert = reader.page.getByRole('region', { name: 'Already in the library' })
  await reader.drop(folder)
  await expect(articles).toHaveCount(302, { timeout: 30_000 })
  await reader.drop(folder)
  await alert.getByRole('button', { name: 'Keep both (all)' }).click()
  await expect(progress).toHaveAttribute('max', '300')
  await reader.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toBeHidden()
  // What was not kept yet is there to be decided about.
  const rest = Number.parseInt(await alert.getByRole('alert').innerText(), 10)
  expect(rest).toBeGreaterThan(1)
  await expect(articles).toHaveCount(302 + 300 - rest)
  await alert.getByRole('button', { name: 'Keep both (all)' }).click()
  await expect(articles).toHaveCount(602, { timeout: 30_000 })
  await expect(progress).toBeHidden()
  await expect(alert).toBeHidden()
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(articles).toHaveCount(602 - rest)
  await reader.isSaved()
})

test('taking many new versions shows how far it is', async ({ library }, info) => {
  const write = async (name: string, text: string) => {
    const folder = info.outputPath(name)
    await mkdir(folder)
    for (let i = 0; i < 60; i++) {
      const url = `https://example.org/pier/${i}`
      await writeFile(join(folder, `${i}.json`), JSON.stringify({ title: `Pier ${i}`, url, text: `${text} ${i}.` }))
    }
    return folder
  }
  const reader = await library.start(await write('old', 'The pier is safe, said the port of Lindholm'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(62)
  await reader.drop(await write('new', 'The pier is not safe, said the port of Lindholm'))
  const alert = reader.page.getByRole('region', { name: 'Already in the library' })
  await alert.getByRole('button', { name: 'New version (all)' }).click()
  const progress = reader.page.getByRole('progressbar', { name: 'Importing' })
  await expect(progress).toHaveAttribute('max', '60')
  await expect(progress).toBeHidden()
  await expect(alert).toBeHidden()
  await reader.open('Pier 59')
  await expect(reader.text).toContainText('The pier is not safe')
})
