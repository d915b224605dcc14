import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mutated, randomNumbers } from './mutations'
import { filledForm } from './pdf-file'
import { expect, test } from './quoth'
import { PARAGRAPHS, sampleFiles } from './sample-files'

const FILES = sampleFiles()

test('one article reads the same from a file of every format', async ({ newLibrary }, info) => {
  const folder = info.outputPath('files')
  await mkdir(folder)
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(folder, name), bytes)
  const library = newLibrary()
  const { lines, code } = await library.run('import', folder)
  expect(code).toBe(0)
  expect(lines.map(({ file }) => String(file).split('/').at(-1)).sort()).toEqual(Object.keys(FILES).sort())
  // What is the same article is told, so the first to come is the only one that is added.
  const ids = new Set(lines.map(({ article }) => article))
  expect([...ids]).toHaveLength(1)
  expect(lines.filter(({ duplicateOf }) => duplicateOf !== undefined)).toHaveLength(lines.length - 1)
  const { lines: shown } = await library.run('show', String(lines[0]?.article))
  expect(String(shown[0]?.text).split('\n')).toEqual(PARAGRAPHS)
  const formats = Object.fromEntries(lines.map(({ file, format }) => [String(file).split('.').at(-1), format]))
  expect(formats).toEqual({
    txt: 'text',
    md: 'markdown',
    html: 'html',
    mhtml: 'mhtml',
    eml: 'mail',
    json: 'json',
    rtf: 'rtf',
    docx: 'docx',
    odt: 'odt',
    epub: 'epub',
    pdf: 'pdf',
  })
})

test('what is filled in on a form is read where it stands, but no passwords', async ({ newLibrary }, info) => {
  const file = info.outputPath('form.pdf')
  await writeFile(file, filledForm())
  const library = newLibrary()
  const { lines } = await library.run('import', file)
  const { lines: shown } = await library.run('show', String(lines[0]?.article))
  const text = String(shown[0]?.text).replace(/\s+/g, ' ')
  expect(text).toContain('Name: Ann Example Harbour: The old harbour ☑ Closed Open Northern pier ☑ Southern pier')
  expect(text).toContain('What happened? The dyke broke in the night. Nobody was hurt. Signed by both owners')
  expect(text).not.toMatch(/secret|invisible/)
})

test('a page knows where it was saved from, by its own word or the browser’s', async ({ newLibrary }, info) => {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')
  const page = (head: string, end: string) =>
    `<!doctype html>\n${head}<body><article>${paragraphs}${end}</article></body>`
  const pages = {
    'browser.html': page('<!-- saved from url=(0024)https://example.org/a#top -->\n<html>', '<p>One.</p>'),
    'single-file.html': page(
      '<html><!--\n Page saved with SingleFile \n url: https://example.org/b \n saved date: today\n-->',
      '<p>Two.</p>',
    ),
    'canonical.html': page('<html><head><link rel="canonical" href="https://example.org/c?utm_source=x"></head>', ''),
  }
  const folder = info.outputPath('pages')
  await mkdir(folder)
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, name), html)
  const library = newLibrary()
  await library.run('import', folder)
  const { lines } = await library.run('list', 'articles')
  const addresses = Object.fromEntries(lines.map(({ fileName, url }) => [fileName, url]))
  expect(addresses).toMatchObject({
    'browser.html': 'https://example.org/a',
    'single-file.html': 'https://example.org/b',
    'canonical.html': 'https://example.org/c',
  })
})

test('a page is read in the encoding that it declares, the same in a file of its own and in one that holds it', async ({
  newLibrary,
}, info) => {
  const page = (head: string) =>
    `<!doctype html><html><head>${head}<title>Мост</title></head><body><article><p>Мост безопасен, сообщил порт в среду.</p></article></body></html>`
  const message = (type: string, head: string) =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="part"\r\n\r\n--part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page(head)}\r\n--part--\r\n`
  const meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
  const files = {
    'meta.html': page(meta),
    'second-meta.html': page(`<meta charset="no-such-encoding">${meta}`),
    'header.mhtml': message('text/html; charset="windows-1251"', '<meta charset="koi8-r">'),
    'unknown-header.mhtml': message('text/html; charset=unknown-8bit', meta),
    'late-meta.mhtml': message('text/html', `<!--${' '.repeat(2000)}-->${meta}`),
  }
  const folder = info.outputPath('pages')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), windows1251(text))
  const { lines } = await newLibrary().run('import', folder)
  const encodings = Object.fromEntries(lines.map(({ file, title, encoding }) => [String(file), `${title} ${encoding}`]))
  expect(encodings).toEqual(
    Object.fromEntries(Object.keys(files).map((name) => [join(folder, name), 'Мост windows-1251'])),
  )
})

test('damaged files of every format each end in an article or in one line, and in bounded time', async ({
  newLibrary,
}, info) => {
  test.setTimeout(120_000)
  const folder = info.outputPath('damaged')
  await mkdir(folder)
  const random = randomNumbers(20_240_306)
  let count = 0
  for (const [name, bytes] of Object.entries(FILES)) {
    for (let i = 0; i < 8; i++) {
      await writeFile(join(folder, `${i}-${name}`), mutated(bytes, random))
      count += 1
    }
  }
  const { lines, errors } = await newLibrary().run('import', folder)
  const files = new Set(lines.map(({ file }) => file))
  expect(files.size).toBe(count)
  expect(lines.filter(({ problem }) => problem === 'too-slow')).toEqual([])
  expect(errors).not.toMatch(/unhandled|uncaught/i)
})

/** Bytes of windows-1251, of ASCII and the Russian letters alone. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
}
