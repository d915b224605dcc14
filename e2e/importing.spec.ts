import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from './quoth'

const FILES = resolve(import.meta.dirname, 'files')
const STORY = `Lindholm: The operator said on Wednesday that it had known of the cracks since the spring.

Mara Ekholm, who runs the company, said that her letters had gone unanswered for months.

ALSO READ | Five harbours that close in winter
`

test('a file read in the wrong encoding is read again in another, with a look at it first', async ({
  library,
}, info) => {
  const file = info.outputPath('cyrillic.txt')
  // “Привет, мир.” and more of it, in windows-1251 with so few letters that any guess may be wrong.
  const words = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x2e])
  await writeFile(file, words)
  const reader = await library.start(file)
  // Until it is read, another article is open.
  await expect(reader.text).toHaveText(/^\S+ \S+$/u)
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

test('what is pasted becomes an article', async ({ library }) => {
  const reader = await library.start()
  await reader.text.focus()
  await reader.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), STORY)
  await reader.press('Control+v')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text).toContainText('Mara Ekholm')
})

test('a file is taken though the page under it changes in the moment of the drop', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.text).toBeVisible()
  await reader.text.evaluate((text) => {
    // As when a page is shown that was being read: what is under the pointer is replaced by something else.
    const place = text.closest('.workspace')?.parentElement
    let part: HTMLElement | undefined
    const replace = () => {
      part?.remove()
      part = document.createElement('div')
      part.style.cssText = 'position: fixed; inset: 0'
      place?.append(part)
    }
    document.addEventListener('dragenter', replace)
    document.addEventListener('dragover', replace)
  })
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
})

test('a drag that is given up over the window leaves it as it was', async ({ library }) => {
  const reader = await library.start()
  const session = await reader.page.context().newCDPSession(reader.page)
  const data = { items: [], files: [join(FILES, 'harbour.txt')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'dragCancel'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await reader.page.mouse.move(300, 300)
  await reader.goTo('Speakers')
  await expect(reader.page.getByRole('main', { name: 'Speakers' })).toBeVisible()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
})

test('a link that is dropped is kept as a link, and nothing is fetched', async ({ library }) => {
  const reader = await library.start()
  await reader.dropSelection({ 'text/uri-list': 'https://example.org/pier' })
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text.getByRole('link')).toHaveAttribute('href', 'https://example.org/pier')
})

test('a passage that is dragged here out of another program keeps its words, its emphasis and its links, and no more', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.dropSelection({
    'text/html': `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
      <p style="font-size:3em" onclick="window.__ran = true">The pier is <b>safe</b>,
      <a href="https://example.org/port?utm_source=x" target="_top">the port&nbsp;authority</a> said on Wednesday.</p>
      <script>window.__ran = true</script><p>Its operator <i>does not</i> agree: “<a href="javascript:window.__ran = true">We
      wrote</a> in April.”</p><img src="https://example.org/pier.png" onerror="window.__ran = true">
      <!--EndFragment--></body></html>`,
    'text/plain':
      'The pier is safe, the port authority said on Wednesday.\n\nIts operator does not agree: “We wrote in April.”',
  })
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text.getByRole('paragraph')).toHaveText([
    'The pier is safe, the port authority said on Wednesday.',
    'Its operator does not agree: “We wrote in April.”',
  ])
  const links = reader.text.getByRole('link')
  await expect(links).toHaveText(['the port authority'])
  await expect(links).toHaveAttribute('href', 'https://example.org/port?utm_source=x')
  await expect(reader.text.getByRole('strong')).toHaveText('safe')
  await expect(reader.text.getByRole('emphasis')).toHaveText('does not')
  // What was chosen is no page in which an article was to be found.
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toBeEmpty()
  expect(await reader.page.evaluate(() => '__ran' in window)).toBe(false)
})

test('a drop whose markup holds no words brings the words beside it', async ({ library }) => {
  const reader = await library.start()
  await reader.dropSelection({ 'text/html': '<!--StartFragment--><b> </b>', 'text/plain': STORY })
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await expect(reader.text).toContainText('Mara Ekholm')
})

test('what the Finder hands over is imported, before there is a window and after', async ({ newLibrary }, info) => {
  // The app itself, told of a file as soon as it may be: on macOS that is before it is ready for windows.
  const folder = info.outputPath('app')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }))
  await writeFile(
    join(folder, 'main.js'),
    `import { app } from 'electron'
    app.once('ready', () => app.emit('open-file', { preventDefault() {} }, ${JSON.stringify(join(FILES, 'harbour.txt'))}))
    await import(${JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../out/main/index.js')).href)})`,
  )
  const reader = await newLibrary({ app: folder }).start()
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  const taken = await reader.app.evaluate(
    ({ app }, path) => {
      let prevented = false
      const event = {
        preventDefault: () => {
          prevented = true
        },
      }
      return app.emit('open-file', event, path) && prevented
    },
    join(FILES, 'council.md'),
  )
  expect(taken).toBe(true)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
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

test('an import is one change: undo takes all of it to the trash, and redo brings it back', async ({
  library,
}, info) => {
  const folder = info.outputPath('three')
  await mkdir(folder)
  for (const i of [1, 2, 3]) await writeFile(join(folder, `${i}.txt`), `Article number ${i}, which is short.`)
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.drop(folder)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(5)
  await reader.text.focus()
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.press('Control+Shift+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(5)
  await reader.press('Control+z')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await reader.isSaved()
  await library.close()
  const again = await library.start()
  await expect(again.articles.getByRole('listitem')).toHaveCount(2)
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

test('what browsers save beside a page is left out, of a folder and of a zip alike', async ({ newLibrary }, info) => {
  const folder = info.outputPath('saved')
  const archive = info.outputPath('saved.zip')
  const beside = ['_files', '-Dateien', '.fichiers', '_archivos', '_bestanden', '_pliki', '-filer', '_soubory']
  const paths = beside.flatMap((part, i) => [`page ${i}.html`, `page ${i}${part}/part.txt`])
  const pages = [...paths, 'other_files/article.txt', 'page 0/article.txt']
  const files = Object.fromEntries(pages.map((path) => [path, strToU8(`<p>What stands in ${path}.</p>`)]))
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await writeFile(archive, zipSync(files))
  const expected = pages.filter((path) => !path.endsWith('part.txt')).sort()
  for (const place of [folder, archive]) {
    const { lines } = await newLibrary().run('import', place)
    expect(lines.map(({ file }) => String(file).slice(place.length + 1)).sort()).toEqual(expected)
  }
})
