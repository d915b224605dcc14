import { writeFile } from 'node:fs/promises'
import { attribute } from './pages/writing'
import { expect, test } from './quoth'

test('a speaker has a kind, a colour, other names, positions as of a date, a link and notes', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Pavel Durov')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const details = page.getByRole('region', { name: 'Pavel Durov' })
  await expect(details.getByRole('radiogroup', { name: 'Kind' }).getByRole('radio', { name: 'Person' })).toBeChecked()
  await details.getByRole('radiogroup', { name: 'Kind' }).getByText('Group', { exact: true }).click()
  await details.getByRole('radio', { name: 'Colour 5' }).focus()
  await reader.press('Space')
  await expect(details.getByRole('radio', { name: 'Colour 5' })).toBeChecked()
  await details.getByRole('textbox', { name: 'Add another name' }).fill('the Telegram CEO')
  await details.getByRole('textbox', { name: 'Add another name' }).press('Enter')
  await details.getByRole('button', { name: 'Add a position' }).click()
  await details.getByRole('textbox', { name: 'Role 1' }).fill('CEO')
  await details.getByRole('textbox', { name: 'Affiliation 1' }).fill('Telegram')
  await details.getByRole('textbox', { name: 'Since 1' }).fill('2013')
  await details.getByRole('textbox', { name: 'Link', exact: true }).fill('www.wikidata.org/wiki/Q4145661')
  await details.getByRole('textbox', { name: 'Link', exact: true }).press('Enter')
  await expect(details.getByRole('link', { name: 'Open the link' })).toBeVisible()
  await details.getByRole('textbox', { name: 'Notes on the speaker' }).click()
  await reader.page.keyboard.type('Founder.')
  await details.getByRole('textbox', { name: 'Name', exact: true }).fill('Pavel V. Durov')
  await details.getByRole('textbox', { name: 'Name', exact: true }).press('Enter')
  await expect(page.getByRole('region', { name: 'Pavel V. Durov' })).toBeVisible()

  await page.getByRole('button', { name: 'anarchic paradise' }).click()
  await expect(reader.cards.first()).toHaveAttribute('style', /--speaker-4/)
  await expect(reader.cards.first()).toContainText('Pavel V. Durov')
  await expect(reader.cards.first()).toContainText('CEO, Telegram')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'speakers')
  expect(lines[0]).toMatchObject({
    name: 'Pavel V. Durov',
    kind: 'group',
    aliases: ['the Telegram CEO', 'Pavel Durov'],
    positions: [{ role: 'CEO', affiliation: 'Telegram', since: '2013' }],
    link: 'https://www.wikidata.org/wiki/Q4145661',
    notes: 'Founder.',
  })
})

test('a date of a position, or a link, that is none is refused, what was there is kept, and it is said what is expected', async ({
  library,
}) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Pavel Durov')
  await reader.goTo('Speakers')
  const details = reader.page.getByRole('region', { name: 'Pavel Durov' })
  await expect(details.getByRole('heading', { name: 'Said 1 thing', exact: true })).toBeVisible()
  await details.getByRole('button', { name: 'Add a position' }).click()
  const since = details.getByRole('textbox', { name: 'Since 1' })
  await since.fill('2013')
  await since.press('Enter')
  for (const typed of ['May 2014', '2014-13']) {
    await since.fill(typed)
    await since.press('Enter')
    await expect(details.getByRole('alert')).toContainText('A date is a year, a month or a day')
    await expect(since).toHaveValue('2013')
  }
  await since.fill('2014-05')
  await since.press('Enter')
  await expect(details.getByRole('alert')).toHaveCount(0)
  await details.getByRole('textbox', { name: 'Link', exact: true }).fill('javascript:alert(1)')
  await reader.press('Enter')
  await expect(details.getByRole('alert')).toHaveText('An address begins with https:// or http://.')
  await since.fill('')
  await since.press('Enter')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'speakers')).lines[0]?.positions).toEqual([{ role: '', affiliation: '' }])
})

test('two speakers are merged once it is shown what that changes, and undo parts them again', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Pavel Durov')
  await attribute(reader, 'improving efforts', 'Durov, the founder')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const list = page.getByRole('list', { name: 'Speakers' })
  await list.getByRole('button', { name: /Durov, the founder/ }).click()
  await page.getByRole('button', { name: 'Merge into…' }).click()
  await expect(reader.page.getByRole('textbox', { name: 'The same as' })).toBeFocused()
  await reader.page.keyboard.type('pavel')
  await reader.press('Enter')
  await expect(page.getByRole('alert')).toContainText('1 annotation in 1 article will be attributed to Pavel Durov')
  await page.getByRole('alert').getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  const notice = reader.page.getByRole('status', { name: 'Last action' })
  await expect(notice).toHaveText('Merged Durov, the founder into Pavel Durov')
  await expect(page.getByRole('list', { name: 'Said by Pavel Durov' }).getByRole('listitem')).toHaveCount(2)

  await reader.goTo('Articles')
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.card('improving efforts')).toContainText('Durov, the founder')
  await reader.isSaved()
})

test('whoever thinks better of a merge has the keyboard where they asked for it', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Pavel Durov')
  await attribute(reader, 'improving efforts', 'Durov, the founder')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const opener = page.getByRole('button', { name: 'Merge into…' })
  await opener.press('Enter')
  await expect(reader.page.getByRole('textbox', { name: 'The same as' })).toBeFocused()
  await reader.press('Enter')
  await page.getByRole('alert').getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('the page of a speaker lists what was said in every article, the latest first, or by verdict', async ({
  library,
}, info) => {
  const articles = [
    { title: 'The older', published: '2024-05-01', text: 'The pier is safe, said Mara Ekholm.' },
    { title: 'The newer', published: '2024-06-02', text: 'Nobody was asked, said Mara Ekholm.' },
  ]
  const reader = await library.start()
  for (const { title, published, text } of articles) {
    const file = info.outputPath(`${published}.json`)
    await writeFile(file, JSON.stringify({ title, date: published, url: `https://example.org/${published}`, text }))
    await reader.drop(file)
    await expect(reader.page.getByRole('main', { name: title })).toBeVisible()
  }
  const judge = (verdict: string) =>
    reader.page
      .getByRole('radiogroup', { name: 'Verdict' })
      .getByRole('radio', { name: verdict })
      .check({ force: true })
  await attribute(reader, 'Nobody was asked', 'Mara Ekholm')
  await reader.cards.getByRole('button').first().click()
  await judge('Refuted')
  await reader.open('The older')
  await attribute(reader, 'The pier is safe', 'Mara Ekholm')
  await reader.cards.getByRole('button').first().click()
  await judge('Supported')

  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const said = page.getByRole('list', { name: 'Said by Mara Ekholm' }).getByRole('listitem')
  await expect(said).toContainText([
    /Nobody was asked.*The newer.*Jun 2, 2024.*Refuted/,
    /The pier is safe.*The older.*Supported/,
  ])
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By verdict')
  await expect(said).toContainText([/The pier is safe/, /Nobody was asked/])
  await page.getByRole('button', { name: 'Nobody was asked' }).click()
  await expect(reader.page.getByRole('main', { name: 'The newer' })).toBeVisible()
})

test('some of what a speaker said is split off as another’s', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Durov')
  await attribute(reader, 'improving efforts', 'Durov')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  await page.getByRole('checkbox', { name: 'Select: improving efforts' }).check()
  await page.getByRole('textbox', { name: 'Name of the other speaker' }).fill('Nikolai Durov')
  await page.getByRole('button', { name: 'Split off' }).click()
  await expect(page.getByRole('list', { name: 'Said by Nikolai Durov' }).getByRole('listitem')).toHaveCount(1)
  await reader.goTo('Articles')
  await expect(reader.card('improving efforts')).toContainText('Nikolai Durov')
  await expect(reader.card('anarchic paradise')).not.toContainText('Nikolai')
})

test('what somebody in the trash said is nobody’s, and is found as that, until they are restored', async ({
  library,
}) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Mara Ekholm')
  await attribute(reader, 'improving efforts', 'Pavel Durov')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  await page.getByRole('list', { name: 'Speakers' }).getByRole('button', { name: 'Mara Ekholm' }).click()
  await page.getByRole('button', { name: 'Move to the trash' }).click()
  await reader.goTo('Articles')
  const hues = () =>
    reader.page.evaluate(() => [...CSS.highlights].filter(([, ranges]) => ranges.size > 0).map(([name]) => name))
  await expect.poll(hues).toContain('claim-nobody-0')
  await expect(reader.page.getByRole('contentinfo')).toContainText('1 speaker')
  await reader.margin.getByRole('button', { name: 'Filter' }).click()
  const speakers = reader.page.getByRole('dialog', { name: 'Filter' }).getByRole('group', { name: 'Speaker' })
  await speakers.getByRole('checkbox', { name: 'Nobody named' }).check()
  await expect(reader.cards).toHaveCount(1)
  await expect(reader.cards).toHaveAccessibleName('Claim: anarchic paradise')

  await reader.press('Escape', 'Control+z')
  await expect.poll(hues).not.toContain('claim-nobody-0')
})

test('nobody is split off under a name that is taken', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'nefarious', 'Nikolai Durov')
  await attribute(reader, 'anarchic paradise', 'Durov')
  await reader.goTo('Speakers')
  const page = reader.page.getByRole('main', { name: 'Speakers' })
  const list = page.getByRole('list', { name: 'Speakers' })
  await list.getByRole('button', { name: /^Durov/ }).click()
  await page.getByRole('checkbox', { name: 'Select: anarchic paradise' }).check()
  for (const name of ['nikolai  Durov', 'durov']) {
    await page.getByRole('textbox', { name: 'Name of the other speaker' }).fill(name)
    await page.getByRole('button', { name: 'Split off' }).click()
    await expect(reader.page.getByRole('status').filter({ hasText: 'is called that too.' })).toHaveText(
      `${name === 'durov' ? 'Durov' : 'Nikolai Durov'} is called that too. To make them one, merge them.`,
    )
    await expect(list.getByRole('listitem')).toHaveCount(2)
  }
})

test('a pronoun is marked as a mention of its speaker', async ({ library }) => {
  const reader = await library.start()
  await attribute(reader, 'anarchic paradise', 'Pavel Durov')
  await reader.selectWithMouse('his company')
  await reader.press('m')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Pavel Durov')
  await reader.press('Enter')
  await expect(reader.margin.getByRole('article', { name: 'Mention: his company' })).toContainText('Pavel Durov')
})

test('who speaks in a long text is offered too, without a wait for the whole text to be looked through', async ({
  library,
}, info) => {
  const long = info.outputPath('hearing.txt')
  const filler = 'Nobody in the hall had heard of it before, and the session went on until the evening.\n\n'
  await writeFile(
    long,
    `The hearing\n\nThe chair, Tomas Lindqvist, opened it. “The pier will stand,” Lindqvist said.\n\n${filler.repeat(3_000)}`,
  )
  const reader = await library.start()
  await reader.drop(long)
  await expect(reader.page.getByRole('main', { name: 'The hearing' })).toBeVisible()
  await reader.selectWithMouse('The pier will stand')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('lind')
  await reader.page.getByRole('option', { name: 'Tomas Lindqvist' }).click()
  await expect(reader.cards.first()).toContainText('Tomas Lindqvist')
})
