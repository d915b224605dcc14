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
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('undo brings back')
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.text).toContainText('Its operator does not agree.')
  await expect(reader.card('does not agree')).toBeVisible()
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
  await expect(articles).toHaveCount(302)
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
  await expect(articles).toHaveCount(602)
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
