import { writeFile } from 'node:fs/promises'
import { allGone, killAll, processTree } from '../bench/process-tree'
import { manyClaims } from './many-claims'
import type { Reader } from './pages/reader'
import { expect, type Library, test } from './quoth'

const MANY = 6_000

/** What a busy machine takes to write them several times over. */
const SOME_TIME = { timeout: 60_000 }

test.slow()

/** A library with an article in which so many claims are. */
async function withClaims(library: Library, file: string): Promise<void> {
  await writeFile(file, manyClaims(MANY, 'Looked at.', '2026-03-02T00:00:00.000Z'))
  expect((await library.run('import', file)).lines).toMatchObject([{ ok: true, exact: MANY }])
}

const bar = ({ page }: Reader) => page.getByRole('region', { name: 'Selected cards' })

/** Opens the article and selects all of its cards. */
async function selectAll(reader: Reader): Promise<void> {
  await reader.open('The pier')
  await expect(reader.page.getByRole('status', { name: 'Annotations shown' })).toHaveText(String(MANY))
  await reader.cards.first().hover()
  await reader.cards.first().getByRole('checkbox').check()
  await bar(reader).getByRole('button', { name: 'All' }).click()
  await expect(bar(reader)).toContainText('6,000 selected')
}

/** How many claims the library has on the disk with each verdict. */
async function verdictsIn(library: Library): Promise<Record<string, number>> {
  const { lines } = await library.run('list', 'annotations')
  const verdicts = lines.map(({ verdict }) => String(verdict ?? 'unchecked'))
  return Object.fromEntries(
    [...new Set(verdicts)].map((one) => [one, verdicts.filter((other) => other === one).length]),
  )
}

test('thousands of claims are judged in one step, which is undone and redone; what is done meanwhile is written after it', async ({
  library,
}, info) => {
  await withClaims(library, info.outputPath('claims.json'))
  const reader = await library.start()
  await selectAll(reader)
  await bar(reader).getByRole('combobox', { name: 'Verdict of all' }).selectOption('Supported')
  await expect(reader.page.getByRole('status', { name: 'Saving' })).toHaveText('Saving…')
  await expect(reader.cards.first()).toContainText('Supported')
  await bar(reader).getByRole('button', { name: 'Done' }).click()
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText('Undone: Set verdicts to supported')
  await expect(reader.cards.nth(5)).not.toContainText('Supported')
  await reader.press('Control+Shift+z')
  await expect(reader.cards.nth(5)).toContainText('Supported')
  // The first one, which redoing has opened: on the disk it has to end as it does here.
  await reader.press('x')
  await expect(reader.page.getByRole('status', { name: 'Annotations shown' })).toHaveText(String(MANY - 1))
  await expect(reader.saved).toBeVisible(SOME_TIME)
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, problems: [] }])
  expect(await verdictsIn(library)).toEqual({ supported: MANY - 1 })

  const again = await library.start()
  await expect(again.page.getByRole('status', { name: 'Annotations shown' })).toHaveText(String(MANY - 1))
  await again.text.focus()
  await again.press('Control+z', 'Control+z')
  await expect(again.page.getByRole('status', { name: 'Annotations shown' })).toHaveText(String(MANY))
  await expect(again.cards.nth(5)).not.toContainText('Supported')
  await expect(again.saved).toBeVisible(SOME_TIME)
  await library.close()
  expect(await verdictsIn(library)).toEqual({ unchecked: MANY })
})

test('killed while thousands of claims are being written, the library has all of the change or nothing of it', async ({
  library,
}, info) => {
  await withClaims(library, info.outputPath('claims.json'))
  for (const [delay, verdict] of [
    [0, 'Refuted'],
    [400, 'Supported'],
    [900, 'Refuted'],
  ] as const) {
    const reader = await library.start()
    await selectAll(reader)
    await bar(reader).getByRole('combobox', { name: 'Verdict of all' }).selectOption(verdict)
    await expect(reader.page.getByRole('status', { name: 'Saving' })).toBeVisible()
    await reader.page.waitForTimeout(delay)
    const tree = processTree(reader.app.process().pid ?? 0)
    killAll(tree)
    await allGone(tree)
    expect((await library.run('verify')).lines).toMatchObject([{ ok: true, problems: [] }])
    expect(Object.values(await verdictsIn(library)), `killed after ${delay} ms`).toEqual([MANY])
  }
})
