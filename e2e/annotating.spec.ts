import { expect, test } from './quoth'

test('passages that overlap are both kept, and clicking again goes from one to the other', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('drug trafficking and the distribution')
  await reader.press('c')
  await reader.selectWithMouse('the distribution of child')
  await reader.press('q', 'Escape')
  await expect(reader.cards).toHaveCount(2)
  const { start } = await reader.endsOf('distribution of child')
  await reader.page.mouse.click(start.x + 20, start.y)
  const open = reader.cards.filter({ has: reader.page.getByRole('button', { expanded: true }) })
  await expect(open).toContainText('drug trafficking and the distribution')
  await reader.page.mouse.click(start.x + 20, start.y)
  await expect(open).toContainText('the distribution of child')
})

test('four passages inside one another are each underlined and reached, and strike no words of the next line through', async ({
  library,
}) => {
  const PASSAGES = [
    'Durov denied claims that the platform was an "anarchic paradise"',
    'claims that the platform was an "anarchic paradise"',
    'the platform was an "anarchic paradise"',
    '"anarchic paradise"',
  ]
  const reader = await library.start()
  for (const passage of PASSAGES) {
    await reader.selectWithMouse(passage)
    await reader.press('q', 'Escape')
  }
  await reader.press('Escape')
  // How far below the letters each is underlined, in pixels, where letters are as small and lines as close as can be.
  const underlines = () =>
    reader.text.evaluate((text) => {
      document.documentElement.style.setProperty('--spacing', '1.3')
      document.documentElement.style.setProperty('--reading-size', '14px')
      const body = text.querySelector('p') ?? text
      const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('quote-'))
      const probe = document.createElement('div')
      text.append(probe)
      const offsets = names.map((name) => {
        probe.style.width = getComputedStyle(body, `::highlight(${name})`).textUnderlineOffset
        return probe.getBoundingClientRect().width
      })
      probe.remove()
      return { offsets, room: Number.parseFloat(getComputedStyle(body).fontSize) * (1.3 - 0.5) }
    })
  await expect.poll(async () => new Set((await underlines()).offsets).size).toBe(4)
  const { offsets, room } = await underlines()
  for (const offset of offsets) expect(offset).toBeLessThan(room - 2)

  const open = reader.cards.filter({ has: reader.page.getByRole('button', { expanded: true }) })
  const { end } = await reader.endsOf('"anarchic paradise"')
  const reached = new Set<string | null>()
  for (const _ of PASSAGES) {
    await reader.page.mouse.click(end.x - 20, end.y)
    await expect(open).not.toHaveAccessibleName([...reached].at(-1) ?? 'none')
    reached.add(await open.getAttribute('aria-label'))
  }
  expect(reached.size).toBe(4)
})

test('the speakers of the article are offered first, and a name that is new makes a speaker', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('arrest wasn')
  await reader.press('s')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Macron')
  await reader.page.getByRole('option', { name: 'Emmanuel Macron' }).click()
  await expect(reader.cards.first()).toContainText('Emmanuel Macron')

  await reader.selectWithMouse('anarchic paradise')
  await reader.press('s')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Some media')
  await reader.press('Enter')
  await expect(reader.card('anarchic paradise')).toContainText('Some media')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'speakers')
  expect(lines.map(({ name }) => name).sort()).toEqual(['Emmanuel Macron', 'Some media'])
})

test('a note takes bold, lists and links by their Markdown, and keeps them', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('A *soft* word.')
  await reader.press('Enter')
  await reader.page.keyboard.type('- see [the report](https://example.org/r)')
  await reader.press('Enter')
  await reader.page.keyboard.type('and **ask**')
  await reader.press('Escape')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toBe('A *soft* word.\n\n- see [the report](https://example.org/r)\n- and **ask**')
})

test('a highlight changes its kind with a key, and its card says so', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('h')
  await expect(reader.margin.getByRole('article', { name: 'Highlight: anarchic paradise' })).toBeVisible()
  await reader.press('q')
  await expect(reader.margin.getByRole('article', { name: 'Quote: anarchic paradise' })).toBeVisible()
  await expect(reader.cards).toHaveCount(1)
})
