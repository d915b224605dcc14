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

test('five passages inside one another are each underlined, more are tinted, and all are reached; no words are struck through', async ({
  library,
}) => {
  const PASSAGES = [
    'Durov denied claims that the platform was an "anarchic paradise"',
    'denied claims that the platform was an "anarchic paradise"',
    'claims that the platform was an "anarchic paradise"',
    'that the platform was an "anarchic paradise"',
    'the platform was an "anarchic paradise"',
    'platform was an "anarchic paradise"',
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
      const looks = names.map((name) => getComputedStyle(body, `::highlight(${name})`))
      const offsets = looks
        .filter(({ textDecorationLine }) => textDecorationLine === 'underline')
        .map(({ textUnderlineOffset }) => {
          probe.style.width = textUnderlineOffset
          return probe.getBoundingClientRect().width
        })
      probe.remove()
      const tinted = looks.filter(({ backgroundColor }) => backgroundColor !== 'rgba(0, 0, 0, 0)').length
      return { offsets, tinted, room: Number.parseFloat(getComputedStyle(body).fontSize) * (1.3 - 0.5) }
    })
  await expect.poll(async () => new Set((await underlines()).offsets).size).toBe(5)
  const { offsets, tinted, room } = await underlines()
  expect(tinted).toBe(1)
  for (const offset of offsets) expect(offset).toBeLessThan(room - 2)

  const open = reader.cards.filter({ has: reader.page.getByRole('button', { expanded: true }) })
  const reached = async (next: () => Promise<void>) => {
    const names = new Set<string | null>()
    for (const _ of PASSAGES) {
      await next()
      await expect(open).not.toHaveAccessibleName([...names].at(-1) ?? 'none')
      names.add(await open.getAttribute('aria-label'))
    }
    return names.size
  }
  const { end } = await reader.endsOf('"anarchic paradise"')
  expect(await reached(() => reader.page.mouse.click(end.x - 20, end.y))).toBe(PASSAGES.length)
  await reader.press('Escape')
  await expect(open).toHaveCount(0)
  // The caret stands where it was clicked last.
  const enter = async () => {
    await reader.text.focus()
    await reader.press('Enter')
  }
  expect(await reached(enter)).toBe(PASSAGES.length)
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
