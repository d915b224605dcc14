import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Reader } from './pages/reader'
import { hear } from './pages/told'
import { expect, test } from './quoth'

/** The lines of the guided transcript: what is pressed or typed, and what is heard. */
const LINES = readFileSync(resolve(import.meta.dirname, '../docs/screen-reader.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, pressed, heard] = /^\| ((?:`|“)[^|]+) \| ([^|]+) \|$/u.exec(line) ?? []
    return pressed === undefined || heard === undefined ? [] : [{ pressed, heard }]
  })

/** What has the keyboard, as Chromium tells assistive technology: its role, its name and its value. */
async function focused(reader: Reader): Promise<string> {
  const client = await reader.page.context().newCDPSession(reader.page)
  try {
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const isFocused = ({ properties }: (typeof nodes)[number]) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true)
    // The page itself is focused too: what is meant is inside it.
    const node = nodes.filter(isFocused).at(-1)
    const role = ROLES[String(node?.role?.value)] ?? String(node?.role?.value)
    const value = String(node?.value?.value ?? '').trim()
    return `${role}, ${String(node?.name?.value)}${value === '' ? '' : `: ${value}`}`
  } finally {
    await client.detach()
  }
}

/** What screen readers say for the roles that Chromium gives. */
const ROLES: Record<string, string> = { radio: 'radio button', textbox: 'text field', searchbox: 'text field' }

test('somebody who hears the window goes the whole way of a first claim, as the guide tells it', async ({
  library,
}) => {
  expect(LINES.length).toBeGreaterThan(15)
  const reader = await library.start()
  await reader.text.focus()
  for (const { pressed, heard } of LINES) {
    if (pressed.startsWith('`')) await reader.press(pressed.slice(1, -1))
    else await reader.page.keyboard.type(pressed.slice(1, -1))
    const [, status, said] = /^status, ([^:]+): (.+)$/u.exec(heard) ?? []
    const selected = /^selected: (.+)$/u.exec(heard)?.[1]
    if (status !== undefined && said !== undefined) {
      await expect(reader.page.getByRole('status', { name: status }), pressed).toContainText(said)
    } else if (selected !== undefined) {
      await expect.poll(() => reader.selected(), pressed).toContain(selected)
    } else if (heard.startsWith('dialog, ')) {
      await expect(reader.page.getByRole('dialog', { name: heard.slice('dialog, '.length) }), pressed).toBeVisible()
    } else {
      await expect.poll(() => focused(reader), pressed).toBe(heard)
    }
  }
})

test('what is refused twice running is told twice', async ({ library }) => {
  const reader = await library.start()
  for (const [passage, name] of [
    ['anarchic paradise', 'Ada'],
    ['improving efforts', 'Bob'],
  ] as const) {
    await reader.selectWithMouse(passage)
    await reader.press('c', 's')
    await expect(reader.speaker).toBeFocused()
    await reader.page.keyboard.type(name)
    await reader.press('Enter', 'Escape')
  }
  const link = reader.page.getByRole('textbox', { name: 'Evidence link' })
  await reader.cards.first().getByRole('button').first().click()
  await reader.cards.first().getByText('More').click()
  const heard = await hear(reader)
  const isTwice = (words: string) =>
    expect.poll(() => heard.filter((told) => told.startsWith(words)).length, words).toBe(2)
  await link.fill('nowhere')
  await reader.press('Enter', 'Enter')
  await isTwice('An address begins with')

  await reader.goTo('Speakers')
  await reader.page.getByRole('button', { name: 'Add a position' }).press('Enter')
  heard.length = 0
  for (const [field, typed, words] of [
    ['Name', 'Bob', 'Bob is called that too.'],
    ['Since 1', 'long ago', 'A date is a year'],
    ['Link', 'nowhere', 'An address begins with'],
  ] as const) {
    for (let time = 0; time < 2; time++) {
      await reader.page.getByRole('textbox', { name: field, exact: true }).fill(typed)
      await reader.press('Enter')
    }
    await isTwice(words)
  }

  await reader.goTo('Articles')
  await reader.text.focus()
  await reader.press('?')
  await reader.page.getByRole('button', { name: 'Keys for Mark as claim: C' }).press('Enter')
  await reader.press('ArrowUp', 'ArrowUp')
  await isTwice('Arrows, Home, End, Tab and the page keys')
})
