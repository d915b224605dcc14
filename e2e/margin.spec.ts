import { writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

const PASSAGES = ['anarchic paradise', 'improving efforts', 'nefarious']

test('the margin shows only what is asked for, and the keys go from one of those to the next', async ({ library }) => {
  const reader = await library.start()
  for (const [i, passage] of PASSAGES.entries()) {
    await reader.selectWithMouse(passage)
    await reader.press(i === 1 ? 'c' : 'h')
  }
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  await filter.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: 'Highlight' }).check()
  await reader.press('Escape')
  await expect(reader.margin.getByRole('status', { name: 'Annotations shown' })).toHaveText('2 of 3')
  await expect(reader.cards).toHaveCount(2)
  await reader.text.focus()
  await reader.press('Escape', 'Control+Home', 'j', 'j')
  await expect(reader.card('nefarious').getByRole('button', { expanded: true })).toBeVisible()
  await reader.margin.getByRole('button', { name: 'Show all' }).click()
  await expect(reader.cards).toHaveCount(3)
})

test('several cards are judged, tagged and attributed together, merged, and deleted, each in one step', async ({
  library,
}) => {
  const reader = await library.start()
  for (const passage of PASSAGES) {
    await reader.selectWithMouse(passage)
    await reader.press('c', 'Escape')
  }
  const [first = ''] = PASSAGES
  await reader.card(first).hover()
  await reader.margin.getByRole('checkbox', { name: `Select claim: ${first}` }).check()
  const bar = reader.page.getByRole('region', { name: 'Selected cards' })
  await bar.getByRole('button', { name: 'All' }).click()
  await expect(bar).toContainText('3 selected')
  for (const passage of PASSAGES)
    await expect(reader.margin.getByRole('checkbox', { name: `Select claim: ${passage}` })).toBeChecked()
  await bar.getByRole('combobox', { name: 'Verdict of all' }).selectOption('Supported')
  await bar.getByRole('combobox', { name: 'Speaker of all' }).fill('Pavel Durov')
  await bar.getByRole('combobox', { name: 'Speaker of all' }).press('Enter')
  await bar.getByRole('combobox', { name: 'Tag for all' }).fill('promises')
  await bar.getByRole('combobox', { name: 'Tag for all' }).press('Enter')
  for (const passage of PASSAGES)
    for (const said of ['Supported', 'Pavel Durov', 'promises']) await expect(reader.card(passage)).toContainText(said)

  await bar.getByRole('button', { name: 'Merge' }).click()
  await expect(reader.cards).toHaveCount(1)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(3)
  await bar.getByRole('button', { name: 'Delete' }).click()
  await expect(reader.cards).toHaveCount(0)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.cards).toHaveCount(3)
  await reader.isSaved()
})

test('a card and its passage show that they belong together, from either side', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('h', 'Escape')
  const { start } = await reader.endsOf('anarchic paradise')
  await reader.page.mouse.move(start.x + 10, start.y)
  await expect(reader.cards.first()).toHaveAttribute('data-hovered')
  await reader.page.mouse.move(5, 5)
  await expect(reader.cards.first()).not.toHaveAttribute('data-hovered')
  await reader.cards.first().hover()
  const hovered = () => reader.page.evaluate(() => [...(CSS.highlights.get('hovered') ?? [])].map(String))
  await expect.poll(hovered).toEqual(['anarchic paradise'])
  await reader.page.mouse.move(5, 5)
  await expect.poll(hovered).toEqual([])
  await reader.cards.first().getByRole('button').first().focus()
  await expect.poll(hovered).toEqual(['anarchic paradise'])
})

test('the margin is filtered by who speaks, how it was judged and how it is tagged', async ({ library }) => {
  const reader = await library.start()
  const [first = '', second = '', third = ''] = PASSAGES
  await reader.selectWithMouse(first)
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  await reader.selectWithMouse(second)
  await reader.press('c', 'v', 'ArrowRight', 'ArrowRight', 'Escape')
  await expect(reader.card(second)).toContainText('Disputed')
  await reader.selectWithMouse(third)
  await reader.press('c')
  await reader.card(third).getByRole('textbox', { name: 'Add tag' }).fill('harbour')
  await reader.card(third).getByRole('textbox', { name: 'Add tag' }).press('Enter')
  await expect(reader.card(third)).toContainText('harbour')

  const filter = reader.page.getByRole('dialog', { name: 'Filter' })
  for (const [group, member, passage] of [
    ['Speaker', 'Pavel Durov', first],
    ['Verdict', 'Disputed', second],
    ['Tag', 'harbour', third],
  ] as const) {
    await reader.margin.getByRole('button', { name: 'Filter' }).click()
    await filter.getByRole('group', { name: group }).getByRole('checkbox', { name: member }).check()
    await reader.press('Escape')
    await expect(reader.cards).toHaveCount(1)
    await expect(reader.cards).toContainText(passage)
    await reader.margin.getByRole('button', { name: 'Show all' }).click()
    await expect(reader.cards).toHaveCount(3)
  }
})

test('where cards are crowded those further off are folded to their passages, until they are opened', async ({
  library,
}) => {
  const reader = await library.start()
  const words = ['We are driven', 'intention', 'bring good', 'defend', 'basic rights', 'people', 'violated', 'perfect']
  for (const passage of words) {
    await reader.selectWithMouse(passage)
    await reader.press('c', 'Escape')
  }
  const folded = reader.margin.locator('[data-folded]')
  await expect(folded).not.toHaveCount(0)
  const name = await folded.first().getAttribute('aria-label')
  const card = reader.margin.getByRole('article', { name: name ?? '', exact: true })
  const height = async () => (await card.boundingBox())?.height ?? 0
  const before = await height()
  await card.getByRole('button').first().click()
  await expect(card.getByRole('radio', { name: 'Unchecked' })).toBeAttached()
  await expect(card).not.toHaveAttribute('data-folded')
  expect(before).toBeGreaterThan(0)
  expect(await height()).toBeGreaterThan(2 * before)
})

test('the card of a passage that the caret enters is marked, the innermost of those that overlap', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.selectWithMouse('abrupt increase in user count')
  await reader.press('h')
  await reader.selectWithMouse('increase in user')
  await reader.press('c', 'Escape', 'ArrowRight')
  const [around, inner] = [reader.card('abrupt'), reader.margin.getByRole('article', { name: 'Claim: increase' })]
  await expect(reader.cards).toHaveCount(2)
  await expect(inner).not.toHaveAttribute('data-at-caret')
  await reader.press('ArrowLeft', 'ArrowLeft')
  await expect(inner).toHaveAttribute('data-at-caret')
  await expect(around).not.toHaveAttribute('data-at-caret')
  await reader.press('Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowLeft', 'ArrowLeft')
  await expect(around).toHaveAttribute('data-at-caret')
  await expect(inner).not.toHaveAttribute('data-at-caret')
  await reader.press('Control+ArrowLeft', 'Control+ArrowLeft')
  await expect(around).not.toHaveAttribute('data-at-caret')
})

test('the map beside the scroll bar shows where something is marked, by speaker or by verdict, and leads there', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.page.setViewportSize({ width: 1100, height: 420 })
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape', 'Escape')
  const map = reader.page.locator('canvas.minimap')
  const colours = () =>
    map.evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
      const seen = new Set<string>()
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add(data.slice(i, i + 3).join())
      return [...seen]
    })
  const ofTone = (name: string) =>
    map.evaluate((canvas, name) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      if (context === null) return ''
      context.fillStyle = getComputedStyle(canvas).getPropertyValue(name)
      context.fillRect(0, 0, 1, 1)
      return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join()
    }, name)
  expect(await ofTone('--speaker-nobody')).not.toBe(await ofTone('--tone-green'))
  await expect.poll(colours).toEqual([await ofTone('--speaker-nobody')])

  await reader.cards.getByRole('button').first().click()
  await reader.page
    .getByRole('radiogroup', { name: 'Verdict' })
    .getByRole('radio', { name: 'Supported' })
    .check({ force: true })
  await reader.page.getByRole('button', { name: 'Appearance' }).click()
  await reader.page
    .getByRole('dialog', { name: 'Appearance' })
    .getByRole('radio', { name: 'By verdict' })
    .check({ force: true })
  await reader.press('Escape')
  await expect.poll(colours).toEqual([await ofTone('--tone-green')])

  const last = reader.text.getByRole('paragraph').last()
  await expect(last).not.toBeInViewport()
  const box = await map.boundingBox()
  await map.click({ position: { x: 3, y: (box?.height ?? 0) - 2 } })
  await expect(last).toBeInViewport()
})

test('no word is so long that it makes an open card wider than the margin', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  const card = reader.card('anarchic paradise')
  const tag = reader.page.getByRole('textbox', { name: 'Add tag' })
  await tag.fill('donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')
  await tag.press('Enter')
  await card.getByText('More').click()
  await expect(card.getByRole('row', { name: /^donaudampf/ })).toBeVisible()
  const beyond = await reader.margin.evaluate((margin) => {
    const { right } = margin.getBoundingClientRect()
    return Math.max(...[...margin.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right - right))
  })
  expect(beyond).toBeLessThanOrEqual(0)
})

test('where more cards stand than there is room for beside their passages, the first is not hidden by the head of the margin', async ({
  library,
}, info) => {
  const text = 'The pier is safe, the port said on Wednesday to all who asked.'
  const annotations = [...text.matchAll(/\w+/gu)].map(({ index, 0: exact }) => {
    return { kind: 'claim', exact, start: index, end: index + exact.length }
  })
  await writeFile(info.outputPath('pier.json'), JSON.stringify({ title: 'The pier', text, annotations }))
  const reader = await library.start(info.outputPath('pier.json'))
  await expect(reader.cards).toHaveCount(annotations.length)
  await reader.cards.last().getByRole('button').first().click()
  await expect(reader.cards.last()).toHaveAttribute('data-active')
  // A click that something else would get is not made.
  await reader.cards.first().getByRole('button').first().click({ trial: true, timeout: 4_000 })
})

test('what is the text’s own can’t be pressed on a page that has no text', async ({ library }) => {
  const reader = await library.start()
  for (const page of ['Speakers', 'Codebook', 'Agreement', 'History and trash', 'Backup']) {
    await reader.goTo(page)
    for (const name of ['Show margin', 'Find', 'Outline']) {
      await expect(reader.page.getByRole('button', { name, exact: true })).toBeDisabled()
    }
    await reader.goTo('Articles')
    await expect(reader.margin).toBeVisible()
    await reader.page.getByRole('button', { name: 'Hide margin' }).click()
    await expect(reader.margin).toBeHidden()
    await reader.page.getByRole('button', { name: 'Show margin' }).click()
    for (const name of ['Find', 'Outline']) {
      await expect(reader.page.getByRole('button', { name, exact: true })).toBeEnabled()
    }
  }
})
