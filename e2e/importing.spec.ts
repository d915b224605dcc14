import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from './quoth'

const FILES = resolve(import.meta.dirname, 'files')
const STORY = `Lindholm: The operator said on Wednesday that it had known of the cracks since the spring.

Mara Ekholm, who runs the company, said that her letters had gone unanswered for months.

ALSO READ | Five harbours that close in winter
`

test('what was taken out is one click away, one more puts it back, and undo takes it out again', async ({
  library,
}, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, `Follow us on Image Source : HARBOUR NEWS The terminal at Lindholm.\n\n${STORY}`)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('Mara Ekholm')
  await expect(reader.text).not.toContainText('Five harbours')
  await reader.selectWithMouse('her letters had gone unanswered')
  await reader.press('h')

  const folds = reader.text.getByRole('group', { name: /^Taken out/ })
  await expect(folds).toHaveCount(2)
  await folds.first().getByRole('button', { name: '1 line taken out: a caption' }).click()
  await expect(folds.first()).toContainText('The terminal at Lindholm.')
  await folds
    .first()
    .getByRole('button', { name: /^Put back/ })
    .click()
  await expect(reader.text.locator('p').first()).toHaveText(/^Follow us on Image Source/)
  await expect(folds).toHaveCount(1)
  await reader.isSaved()
  await library.close()

  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]).toMatchObject({ exact: 'her letters had gone unanswered' })
  const { lines: checked } = await library.run('verify')
  expect(checked[0]).toMatchObject({ ok: true, problems: [] })
  const again = await library.start()
  await expect(again.card('her letters had gone unanswered')).toBeVisible()
})

test('what is put back in quick succession is all there, and the text stays where it is read', async ({
  library,
}, info) => {
  const file = info.outputPath('long.txt')
  const paragraph = (i: number) =>
    `Paragraph ${i}: she said on Wednesday that nobody had told her of the cracks before.`
  const lines = Array.from({ length: 60 }, (_, i) => `${paragraph(i)}\n\nALSO READ | Story number ${i}`)
  await writeFile(file, lines.join('\n\n'))
  const reader = await library.start(file)
  const folds = reader.text.getByRole('group', { name: /^Taken out/ })
  await expect(folds).toHaveCount(60)
  await folds.nth(40).scrollIntoViewIfNeeded()
  await folds.nth(40).getByRole('button').first().click()
  await folds.nth(41).getByRole('button').first().click()
  const before = await reader.text.evaluate((text) => text.closest('.scroller')?.scrollTop ?? 0)
  // Both before the window has had time for either.
  await reader.page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.taken-out li button')) button.click()
  })
  await expect(folds).toHaveCount(58)
  await expect(reader.text.getByText('ALSO READ | Story number 40')).toBeVisible()
  await expect(reader.text.getByText('ALSO READ | Story number 41')).toBeVisible()
  const after = await reader.text.evaluate((text) => text.closest('.scroller')?.scrollTop ?? 0)
  expect(Math.abs(after - before)).toBeLessThan(300)
  await reader.press('Control+z', 'Control+z')
  await expect(folds).toHaveCount(60)
})

test('undo takes out again what was put back', async ({ library }, info) => {
  const file = info.outputPath('lindholm.txt')
  await writeFile(file, STORY)
  const reader = await library.start(file)
  await expect(reader.text).toContainText('Mara Ekholm')
  const fold = reader.text.getByRole('group', { name: /^Taken out/ })
  await fold.getByRole('button', { name: /taken out/ }).click()
  await fold.getByRole('button', { name: /^Put back/ }).click()
  await expect(reader.text.locator('p').last()).toHaveText(/^ALSO READ/)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.text.locator('p').last()).toHaveText(/^Mara Ekholm/)
  await expect(fold).toBeVisible()
  await reader.press('Control+Shift+z')
  await expect(reader.text.locator('p').last()).toHaveText(/^ALSO READ/)
})

test('a file read in the wrong encoding is read again in another, with a look at it first', async ({
  library,
}, info) => {
  const file = info.outputPath('cyrillic.txt')
  // “Привет, мир.” and more of it, in windows-1251 with so few letters that any guess may be wrong.
  const words = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x2e])
  await writeFile(file, words)
  const reader = await library.start(file)
  await reader.page.getByRole('button', { name: /^Encoding: / }).click()
  const settings = reader.page.getByRole('dialog', { name: 'Encoding' })
  await settings.getByRole('combobox', { name: 'Read this file as' }).selectOption('koi8-r')
  await expect(settings.getByRole('note', { name: 'Preview' })).not.toContainText('Привет')
  await settings.getByRole('combobox', { name: 'Read this file as' }).selectOption('windows-1251')
  await expect(settings.getByRole('note', { name: 'Preview' })).toHaveText('Привет, мир.')
  const button = settings.getByRole('button', { name: 'Read again' })
  if (await button.isEnabled()) await button.click()
  await expect(reader.text).toContainText('Привет, мир.')
  await expect(reader.page.getByRole('button', { name: 'Encoding: windows-1251' })).toBeVisible()
})

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

test('what is pasted becomes an article', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), STORY)
  await reader.press('Control+v')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text).toContainText('Mara Ekholm')
})

test('a link that is dropped is kept as a link, and nothing is fetched', async ({ library }) => {
  const reader = await library.start()
  const session = await reader.page.context().newCDPSession(reader.page)
  const items = [{ mimeType: 'text/uri-list', data: 'https://example.org/pier' }]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data: { items, dragOperationsMask: 1 } })
  }
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text.getByRole('link')).toHaveAttribute('href', 'https://example.org/pier')
})

test('a file that could not be read is tried again when its cause is gone', async ({ library }, info) => {
  const file = info.outputPath('late.txt')
  const reader = await library.start(file)
  const alert = reader.page.getByRole('region', { name: 'Files not imported' })
  await expect(alert).toContainText('late.txt: There is no such file or folder.')
  await writeFile(file, 'It came late, but it came.')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
})

test('an import that is cancelled keeps what it has brought, and brings no more', async ({ library }, info) => {
  const folder = info.outputPath('many')
  await mkdir(folder)
  for (let i = 0; i < 400; i++) await writeFile(join(folder, `${i}.txt`), `Article number ${i}, which is short.`)
  const reader = await library.start()
  await reader.drop(folder)
  await reader.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(reader.page.getByRole('progressbar', { name: 'Importing' })).toBeHidden()
  // What the file at hand has brought is shown at last.
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toHaveText(/articles were imported/)
  const kept = await reader.articles.getByRole('listitem').count()
  expect(kept).toBeLessThan(402)
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(kept + 1)
})

test('folders and zip files give all the articles in them, and a line for each file that is none', async ({
  library,
}, info) => {
  const folder = info.outputPath('press')
  await mkdir(join(folder, 'deep'), { recursive: true })
  await writeFile(join(folder, 'one.txt'), 'One article, which is short.')
  await writeFile(join(folder, 'deep/two.txt'), 'Another article, deeper in.')
  const archive = info.outputPath('archive.zip')
  const files = {
    'three.txt': strToU8('A third article, in a zip.'),
    'pictures/one.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    '../../outside.txt': strToU8('A fourth article, whose path leads out.'),
  }
  await writeFile(archive, zipSync(files))
  const reader = await library.start()
  await reader.drop(folder, archive)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(6)
  const alert = reader.page.getByRole('region', { name: 'Files not imported' })
  await expect(alert.getByRole('listitem')).toHaveText([
    'archive.zip/pictures/one.txt: This is a picture. Quoth reads text, Markdown, web pages, PDF, Word (.docx), OpenDocument, RTF, EPUB, e-mails and zip files.',
  ])
  await alert.getByRole('button', { name: 'Copy' }).click()
  expect(await reader.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('archive.zip/pictures/one.txt: ')
})

test('a window that reads files may crash or be closed while idle: the next file gets another', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  const file = join(FILES, 'harbour.txt')
  await reader.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.isVisible()) window.webContents.forcefullyCrashRenderer()
  })
  await reader.drop(file)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await reader.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
  })
  await reader.drop(join(FILES, 'council.md'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(4)
})

test('a file that brings its window down costs one line, and the next file is read', async ({ library }, info) => {
  const large = info.outputPath('large.txt')
  await writeFile(large, 'The minister said that nobody had told her of it. '.repeat(500_000))
  const reader = await library.start()
  await reader.drop(large, join(FILES, 'harbour.txt'))
  await reader.page.getByRole('progressbar', { name: 'Importing' }).waitFor()
  await expect
    .poll(() =>
      reader.app.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
        window?.webContents.forcefullyCrashRenderer()
        return window !== undefined
      }),
    )
    .toBe(true)
  await expect(reader.page.getByRole('region', { name: 'Files not imported' })).toContainText('large.txt: It could not')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
})

test('a bomb costs one line, and what comes after it is imported', async ({ library }, info) => {
  const bomb = info.outputPath('bomb.zip')
  await writeFile(bomb, zipSync({ 'zeroes.txt': new Uint8Array(300 * 1024 * 1024) }, { level: 9 }))
  const { lines, code } = await library.run('import', bomb, join(FILES, 'harbour.txt'))
  expect(code).toBe(1)
  expect(lines).toMatchObject([
    { ok: false, problem: 'too-large' },
    { ok: true, format: 'text' },
  ])
})

test('a page’s pictures, scripts, styles and links cause not one request, and nothing in it runs', async ({
  library,
}, info) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const at = (path: string) => `http://127.0.0.1:${port}/${path}`
  const page = info.outputPath('page.html')
  await writeFile(
    page,
    `<!doctype html><html><head><title>The pier</title><base href="${at('base/')}">
    <link rel="stylesheet" href="${at('style.css')}"><link rel="preload" as="image" href="${at('preload.png')}">
    <script src="${at('script.js')}"></script><script>window.__ran = true; fetch('${at('fetch')}')</script>
    <meta http-equiv="refresh" content="0;url=${at('refresh')}"></head>
    <body onload="window.__ran = true"><article><h1>The pier</h1>
    <p>The pier is safe, the port said on Wednesday, and it will be opened to the public again in spring.</p>
    <img src="${at('picture.png')}" onerror="window.__ran = true" srcset="${at('large.png')} 2x">
    <p>Its operator does not agree, and has said so in <a href="${at('letter')}" ping="${at('ping')}">a letter</a>.</p>
    <iframe src="${at('frame.html')}"></iframe><video src="${at('film.mp4')}" poster="${at('poster.png')}"></video>
    <svg><image href="${at('drawing.svg')}"/></svg><object data="${at('object')}"></object></article></body></html>`,
  )
  try {
    const reader = await library.start()
    await reader.drop(page)
    await expect(reader.text).toContainText('The pier is safe')
    await reader.page.waitForTimeout(500)
    expect(asked).toEqual([])
    const ran = await Promise.all(reader.app.windows().map((window) => window.evaluate(() => '__ran' in window)))
    expect(ran).not.toContain(true)
  } finally {
    server.close()
  }
})

test('the window that reads files has a session in memory, no Node, no storage that lasts, and no way to the library', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  const importing = reader.app.windows().find((window) => window.url() === 'app://import/import.html')
  if (importing === undefined) throw new Error('There is no import window')
  const preferences = await reader.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
    const last: unknown = window && Reflect.get(window.webContents, 'getLastWebPreferences')?.call(window.webContents)
    const persistent = window?.webContents.session.isPersistent()
    return { ...JSON.parse(JSON.stringify(last)), persistent }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    persistent: false,
  })
  // A link that it opens must not reach the system's browser either: words could leave in it.
  await reader.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (url) => void opened.push(url)
  })
  const found = await importing.evaluate(async () => ({
    api: Object.keys(Reflect.get(window, 'importing')),
    quoth: 'quoth' in window,
    databases: (await indexedDB.databases()).length,
    opened: window.open('https://example.org/?words') !== null,
    network: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
    library: await fetch('app://quoth/index.html').then(
      () => 'reached',
      () => 'refused',
    ),
  }))
  expect(found).toEqual({
    api: ['serve'],
    quoth: false,
    databases: 0,
    opened: false,
    network: 'refused',
    library: 'refused',
  })
  expect(await reader.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([])
})
