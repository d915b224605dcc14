import { mkdir, writeFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { exported } from './pages/exported'
import { file, hypothesis, marked, pier, report, TEXT, URL } from './pages/pier'
import { expect, test } from './quoth'

test('what was exported comes back exactly, and brought in again it is here already', async ({
  library,
  newLibrary,
}, info) => {
  const article = await pier(info.outputPath('pier.json'))
  const reader = await library.start(article)
  await marked(reader)
  await expect(reader.cards).toHaveCount(2)
  const path = info.outputPath('pier-annotations.jsonld')
  await exported(reader, /^W3C/, path)
  await library.close()

  const other = newLibrary()
  const colleague = await other.start(article)
  await expect(colleague.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  await colleague.drop(path)
  const landed = report(colleague, 'pier-annotations.jsonld')
  await expect(landed.getByRole('alert')).toHaveText('Annotations from pier-annotations.jsonld 2 exact')
  await expect(colleague.card('The pier is safe')).toContainText('The port')
  await expect(colleague.cards).toHaveCount(2)
  await landed.getByRole('button', { name: 'Dismiss' }).click()
  await expect(landed).toBeHidden()

  await colleague.drop(path)
  await expect(landed.getByRole('alert')).toHaveText('Annotations from pier-annotations.jsonld 2 already here')
  await expect(colleague.cards).toHaveCount(2)
  await colleague.isSaved()
  await other.close()
  const verified = await other.run('verify')
  expect(verified.lines).toMatchObject([{ ok: true, annotations: 2, problems: [] }])
})

test('on a text that has changed, it is said what has moved, changed or is lost, and a click goes there', async ({
  library,
}, info) => {
  const newer = `A correction was added.\n\nThe pier is safe, the port said.\n\n"Nobody answered," said Mara Ekholm.`
  const reader = await library.start(await pier(info.outputPath('pier.json'), newer))
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  const at = (exact: string) => {
    const start = TEXT.replaceAll('\n\n', '\n').indexOf(exact)
    const one = hypothesis(exact, exact)
    const [target] = one.target
    const selector = [...(target?.selector ?? []), { type: 'TextPositionSelector', start, end: start + exact.length }]
    return { ...one, target: [{ source: URL, selector }] }
  }
  const words = ['The pier is safe', '“Nobody answered,”', 'does not agree']
  await reader.drop(await file(info.outputPath('notes.json'), words.map(at)))
  const landed = report(reader, 'notes.json')
  await expect(landed.getByRole('alert')).toHaveText('Annotations from notes.json 1 moved · 1 changed · 1 lost')
  await expect(landed.getByRole('list', { name: 'Lost annotations' })).toContainText('“does not agree”The pier')
  await landed
    .getByRole('list', { name: 'Changed annotations' })
    .getByRole('button', { name: '“Nobody answered,”' })
    .click()
  await expect(reader.card('"Nobody answered,"')).toHaveAttribute('data-active')
  await landed.getByRole('button', { name: 'Copy' }).click()
  const copied = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('lost: “does not agree” (The pier). Its words are not in the article.')
  // Reading goes on while the report is there.
  await reader.text.focus()
  await reader.press('j')
  await expect(landed).toBeVisible()
})

test('annotations and the articles that they bring are one change: undo takes all of it back, redo brings it again', async ({
  library,
}, info) => {
  const project = `<?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Harbour" origin="Another">
    <CodeBook><Codes><Code guid="11111111-1111-4111-8111-111111111111" name="Safety" isCodable="true"/></Codes></CodeBook>
    <Sources><TextSource guid="22222222-2222-4222-8222-222222222222" name="The letter"
      plainTextPath="internal://letter.txt">
    <PlainTextSelection guid="33333333-3333-4333-8333-333333333333" name="cracks" startPosition="14" endPosition="20">
    <Coding guid="44444444-4444-4444-8444-444444444444"><CodeRef
      targetGUID="11111111-1111-4111-8111-111111111111"/></Coding></PlainTextSelection></TextSource></Sources></Project>`
  const path = info.outputPath('harbour.qdpx')
  const letter = 'We wrote that cracks were there.\nNobody answered.'
  await writeFile(path, zipSync({ 'project.qde': strToU8(project), 'sources/letter.txt': strToU8(letter) }))
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.drop(path)
  const landed = report(reader, 'harbour.qdpx')
  await expect(landed).toContainText('1 exact')
  await expect(landed.getByRole('button', { name: 'The letter' })).toBeVisible()
  await expect(reader.page.getByRole('main', { name: 'The letter' })).toBeVisible()
  await expect(reader.card('cracks')).toContainText('Safety')
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.press('Control+Shift+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.card('cracks')).toBeVisible()
  // Taken back and brought in once more it is out of the trash, and not there twice.
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await landed.getByRole('button', { name: 'Dismiss' }).click()
  await reader.drop(path)
  await expect(landed).toContainText('Brought back from the trash: 1')
  await expect(reader.card('cracks')).toHaveCount(1)
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('verify')
  expect(lines).toMatchObject([{ ok: true, articles: 3, annotations: 1, problems: [] }])
})

test('a library file of a colleague’s brings articles and annotations; what is here too stays as it is here', async ({
  library,
  newLibrary,
}, info) => {
  const article = await pier(info.outputPath('pier.json'))
  const theirs = newLibrary()
  const colleague = await theirs.start(article)
  await marked(colleague)
  await expect(colleague.cards).toHaveCount(2)
  const path = info.outputPath('theirs.json')
  await exported(colleague, /^Everything/, path)
  await theirs.close()

  const reader = await library.start()
  await reader.drop(path)
  const landed = report(reader, 'theirs.json')
  await expect(landed).toContainText('An article came with them: The pier')
  await expect(landed).toContainText('2 exact')
  await expect(reader.card('The pier is safe')).toContainText('The port')
  await landed.getByRole('button', { name: 'Dismiss' }).click()
  await reader.drop(path)
  await expect(landed).toContainText('2 already here')
  await expect(reader.cards).toHaveCount(2)
  await reader.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, articles: 3, annotations: 2 }])
})

test('an article record that has annotations with it brings both, and one without is an article as ever', async ({
  library,
}, info) => {
  const record = { kind: 'claim', start: 0, end: 16, exact: 'The pier is safe', speaker: { name: 'The port' } }
  const both = await file(info.outputPath('both.json'), { title: 'The pier', text: TEXT, annotations: [record] })
  const alone = await file(info.outputPath('alone.json'), [{ title: 'The letter', text: 'We wrote in April.' }])
  const reader = await library.start()
  await reader.drop(both)
  await expect(report(reader, 'both.json')).toContainText('1 exact')
  await expect(reader.card('The pier is safe')).toContainText('The port')
  await reader.drop(alone)
  await expect(reader.page.getByRole('main', { name: 'The letter' })).toBeVisible()
  await expect(reader.page.getByRole('region', { name: 'Annotations from alone.json' })).toBeHidden()
})

test('an article and its annotations that are dropped together find each other', async ({ library }, info) => {
  const folder = info.outputPath('both')
  await mkdir(folder)
  await file(`${folder}/a-notes.json`, [hypothesis('one', 'does not agree')])
  await pier(`${folder}/the-article.json`)
  const reader = await library.start()
  await reader.drop(folder)
  await expect(report(reader, 'a-notes.json')).toContainText('1 exact')
  await expect(reader.card('does not agree')).toContainText('harbour')
})

test('sources that are not here are named, with what to do', async ({ library }, info) => {
  const clipping = (words: string) =>
    `The Harbour (Ekholm, Mara)\r\n- Your Highlight on page 3 | Added on Monday, 1 January 2024 10:00:00\r\n\r\n${words}\r\n==========\r\n`
  const kindle = await file(info.outputPath('My Clippings.txt'), `\ufeff${clipping('One.')}${clipping('Two.')}`)
  const reader = await library.start()
  await reader.drop(kindle)
  const landed = report(reader, 'My Clippings.txt')
  await expect(landed.getByRole('alert')).toContainText('2 without an article')
  await expect(landed).toContainText('One source is no article here. Import the article, then this file again.')
  await expect(landed.getByRole('list', { name: 'Without an article' }).getByRole('listitem')).toHaveText([
    '“The Harbour” (2 annotations)',
  ])
  // Hypothesis keeps no texts either; once the article is here, the same file lands.
  const notes = await file(info.outputPath('notes.json'), [hypothesis('one', 'does not agree')])
  await reader.drop(notes)
  await expect(report(reader, 'notes.json')).toContainText('“The pier” (1 annotation)')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await report(reader, 'notes.json').getByRole('button', { name: 'Dismiss' }).click()
  await reader.drop(await pier(info.outputPath('pier.json')), notes)
  await expect(report(reader, 'notes.json')).toContainText('1 exact')
  await expect(reader.card('does not agree')).toBeVisible()
})

test('everything is done with the keyboard: the command, the report and the way to an annotation', async ({
  library,
}, info) => {
  const reader = await library.start(await pier(info.outputPath('pier.json')))
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  const notes = [hypothesis('one', '"Nobody answered,"'), hypothesis('two', 'no such words')]
  const path = await file(info.outputPath('notes.json'), notes)
  await reader.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  await reader.text.focus()
  await reader.press('Control+k')
  await expect(reader.page.getByRole('textbox', { name: 'Command' })).toBeFocused()
  await reader.page.keyboard.type('import annot')
  await reader.press('Enter')
  const landed = report(reader, 'notes.json')
  await expect(landed).toContainText('1 changed · 1 lost')
  await landed.getByRole('button', { name: 'Copy' }).focus()
  await reader.press('Tab', 'Tab', 'Tab', 'Enter')
  await expect(reader.card('“Nobody answered,”')).toHaveAttribute('data-active')
})

test('the menu brings annotations in too, and what is pasted may be some', async ({ library }, info) => {
  const reader = await library.start(await pier(info.outputPath('pier.json')))
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  const path = await file(info.outputPath('notes.json'), [hypothesis('one', 'does not agree')])
  await reader.app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Import annotations…')?.click()
  }, path)
  await expect(report(reader, 'notes.json')).toContainText('1 exact')
  await reader.text.focus()
  await reader.app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    JSON.stringify([hypothesis('two', 'The pier is safe')]),
  )
  await reader.press('Control+v')
  await expect(report(reader, 'Pasted text.txt')).toContainText('1 exact')
  await expect(reader.cards).toHaveCount(2)
})

test('a script brings annotations in as well, and hears what became of them', async ({ library }, info) => {
  const article = await pier(info.outputPath('pier.json'))
  const notes = [hypothesis('one', 'does not agree'), hypothesis('two', 'no such words')]
  const path = await file(info.outputPath('notes.json'), notes)
  const first = await library.run('import', article, path)
  expect(first.code).toBe(1)
  expect(first.lines[1]).toMatchObject({ file: path, ok: false, format: 'Hypothesis', exact: 1, lost: 1, there: 0 })
  const again = await library.run('import', path)
  expect(again.lines).toMatchObject([{ exact: 0, there: 1, lost: 1 }])
  expect((await library.run('list', 'annotations')).lines).toHaveLength(1)
})

test('a project with nothing but a codebook brings that, and undo takes it back', async ({ library }, info) => {
  const codes = ['Risk', 'Flood'].map(
    (name, i) => `<Code guid="b0000000-0000-4000-8000-00000000000${i}" name="${name}" isCodable="true"/>`,
  )
  const qde = `<Project name="P"><CodeBook><Codes>${codes.join('')}</Codes></CodeBook></Project>`
  const path = info.outputPath('codes.qdpx')
  await writeFile(path, zipSync({ 'project.qde': strToU8(qde) }))
  const reader = await library.start(await pier(info.outputPath('pier.json')))
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  const codebook = reader.page.getByRole('button', { name: /^Codebook/ })
  const landed = report(reader, 'codes.qdpx')
  for (const _time of ['first', 'again, when it was taken back']) {
    await reader.drop(path)
    await expect(landed).toContainText('Added to the codebook, on no annotation yet: 2 tags')
    await expect(codebook).toHaveText(/2$/)
    await landed.getByRole('button', { name: 'Dismiss' }).click()
    await reader.press('ControlOrMeta+z')
    await expect(codebook).not.toHaveText(/2$/)
  }
  await reader.isSaved()
})
