import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from './quoth'

test('codes stand in a tree, have a rule, a colour and a key, and the key tags while reading', async ({ library }) => {
  const reader = await library.start()
  await reader.goTo('Codebook')
  const page = reader.page.getByRole('main', { name: 'Codebook' })
  for (const name of ['safety', 'harbour']) {
    await page.getByRole('textbox', { name: 'New code', exact: true }).fill(name)
    await page.getByRole('textbox', { name: 'New code', exact: true }).press('Enter')
  }
  const details = page.getByRole('region', { name: 'harbour' })
  await details.getByRole('textbox', { name: 'When to use it' }).fill('Of ships only.')
  await details.getByRole('combobox', { name: 'Colour' }).selectOption('Teal')
  await details.getByRole('combobox', { name: 'Key' }).selectOption('3')
  await details.getByRole('combobox', { name: 'Under' }).selectOption('safety')
  await expect(page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name: 'harbour' })).toHaveAttribute(
    'aria-level',
    '2',
  )

  await reader.goTo('Articles')
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('3')
  const card = reader.margin.getByRole('article', { name: 'Highlight: anarchic paradise' })
  await expect(card).toContainText('harbour')
  const last = reader.page.getByRole('status', { name: 'Last action' })
  await expect(last).toHaveText('Tagged “harbour”')
  await reader.press('3')
  await expect(card).not.toContainText('harbour')
  await expect(last).toHaveText('No longer tagged “harbour”')
  await reader.press('3')

  await reader.goTo('Codebook')
  const tree = page.getByRole('treegrid', { name: 'Codes' })
  await expect(tree.getByRole('row', { name: 'harbour' })).toContainText('1')
  await tree.getByRole('row', { name: 'harbour' }).click()
  await page.getByRole('button', { name: 'Merge into…' }).click()
  await expect(reader.page.getByRole('textbox', { name: 'Into' })).toBeFocused()
  await reader.press('Enter')
  await expect(tree.getByRole('row')).toHaveCount(1)
  await expect(tree.getByRole('row', { name: 'safety' })).toContainText('1')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'annotations')).lines[0]).toMatchObject({ tags: ['safety'] })
})

test('verdicts are the reader’s own to word, colour, order and retire', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.page
    .getByRole('radiogroup', { name: 'Verdict' })
    .getByRole('radio', { name: 'Disputed' })
    .check({ force: true })
  await reader.goTo('Codebook')
  const verdicts = reader.page.getByRole('region', { name: 'Verdicts' })
  await verdicts.getByRole('textbox', { name: 'Add to verdicts' }).fill('Half true')
  await verdicts.getByRole('textbox', { name: 'Add to verdicts' }).press('Enter')
  await verdicts.getByRole('combobox', { name: 'Colour of Half true' }).selectOption('Blue')
  await verdicts.getByRole('textbox', { name: 'Wording of Supported' }).fill('True')
  await verdicts.getByRole('textbox', { name: 'Wording of Supported' }).press('Enter')
  await verdicts
    .getByRole('listitem')
    .filter({ has: reader.page.getByRole('textbox', { name: 'Wording of Refuted' }) })
    .getByRole('button', { name: 'Retire' })
    .click()

  await reader.goTo('Articles')
  await expect(reader.cards.first()).toContainText('Disputed')
  const group = reader.page.getByRole('radiogroup', { name: 'Verdict' })
  await expect(group.getByRole('radio', { name: 'True', exact: true })).toBeAttached()
  await expect(group.getByRole('radio', { name: 'Refuted' })).toHaveCount(0)
  await group.getByRole('radio', { name: 'Half true' }).check({ force: true })
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'claims')).lines[0]).toMatchObject({ verdict: 'half-true' })
})

test('kinds of claim are the reader’s own too, and codes are moved among those beside them', async ({ library }) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c')
  await reader.goTo('Codebook')
  const kinds = reader.page.getByRole('region', { name: 'Kinds of claim' })
  await kinds.getByRole('textbox', { name: 'Add to kinds of claim' }).fill('Rumour')
  await kinds.getByRole('textbox', { name: 'Add to kinds of claim' }).press('Enter')
  const add = reader.page.getByRole('textbox', { name: 'New code', exact: true })
  for (const name of ['first', 'second']) {
    await add.fill(name)
    await add.press('Enter')
  }
  const rows = reader.page.getByRole('treegrid', { name: 'Codes' }).getByRole('row')
  await expect(rows.nth(0)).toHaveAccessibleName(/^first/)
  await rows.nth(1).click()
  await reader.page.getByRole('button', { name: 'Move up' }).click()
  await expect(rows.nth(0)).toHaveAccessibleName(/^second/)
  await reader.page.getByRole('button', { name: 'Move down' }).click()
  await expect(rows.nth(0)).toHaveAccessibleName(/^first/)

  await reader.goTo('Articles')
  await reader.cards.getByText('More').click()
  await reader.page.getByRole('radiogroup', { name: 'Kind of claim' }).getByText('Rumour', { exact: true }).click()
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'claims')).lines[0]).toMatchObject({ claimType: 'rumour' })
})

test('a code whose parent was deleted is moved among those at the top', async ({ library }) => {
  const reader = await library.start()
  await reader.goTo('Codebook')
  const add = reader.page.getByRole('textbox', { name: 'New code', exact: true })
  await add.fill('parent')
  await add.press('Enter')
  const under = reader.page.getByRole('textbox', { name: 'New code under it' })
  await under.fill('child')
  await under.press('Enter')
  await add.fill('other')
  await add.press('Enter')
  const rows = reader.page.getByRole('treegrid', { name: 'Codes' }).getByRole('row')
  await rows.nth(0).click()
  await reader.page.getByRole('button', { name: 'Move to the trash' }).click()
  await expect(rows).toHaveCount(2)
  await reader.page.getByRole('row', { name: 'child' }).click()
  await expect(reader.page.getByRole('combobox', { name: 'Under' })).toHaveValue('')
  await reader.page.getByRole('button', { name: 'Move down' }).click()
  await expect(rows.nth(0)).toHaveAccessibleName(/^other/)
  await reader.page.getByRole('button', { name: 'Move up' }).click()
  await expect(rows.nth(0)).toHaveAccessibleName(/^child/)
})

test('a project’s codebook is saved as a file and brought into another library', async ({ newLibrary }, info) => {
  const path = info.outputPath('Codebook.json')
  const reader = await newLibrary().start()
  await reader.goTo('Codebook')
  await reader.page.getByRole('textbox', { name: 'New code', exact: true }).fill('safety')
  await reader.page.getByRole('textbox', { name: 'New code', exact: true }).press('Enter')
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await reader.page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Exported to')
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    format: 'quoth-codebook',
    codes: [{ name: 'safety' }],
  })

  const other = await newLibrary().start()
  await other.goTo('Codebook')
  await other.page.getByLabel('Codebook file').setInputFiles(path)
  await expect(other.page.getByRole('row', { name: 'safety' })).toBeVisible()
  const broken = info.outputPath('broken.json')
  await writeFile(broken, '{')
  await other.page.getByLabel('Codebook file').setInputFiles(broken)
  await expect(other.page.getByRole('status', { name: 'Last action' })).toHaveText(
    'broken.json was not imported. The file is not JSON.',
  )
})
