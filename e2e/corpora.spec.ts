import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { mutated, randomNumbers } from './mutations'
import { expect, test } from './quoth'

// Real files of every kind, hostile ones among them, where the development corpora lie beside the clone.
const CORPORA = resolve(import.meta.dirname, '../../shared/corpora')

/** How the hostile and damaged ones end: as an article (`ok`), or with one of these problems. */
const ENDINGS: Record<string, readonly string[]> = {
  'docx/empty.docx': ['empty'],
  'html-odd/frameset.html': ['empty'],
  'nasty/bad-crc.docx': ['damaged'],
  'nasty/billion-laughs.docx': ['damaged'],
  'nasty/epub-drm.epub': ['encrypted'],
  'nasty/malformed-xml.docx': ['damaged'],
  'nasty/no-document-part.docx': ['damaged', 'unsupported'],
  'nasty/truncated-1kB.pdf': ['damaged'],
  'nasty/truncated-half.docx': ['damaged'],
  'nasty/truncated-half.pdf': ['damaged', 'ok'],
  'nasty/xxe.docx': ['damaged'],
  'nasty/zipbomb-200MB.docx': ['too-large'],
  'other-doc/testODTEncrypted.odt': ['encrypted'],
  'other-doc/testODTnotaZipFile.odt': ['damaged'],
  'other-doc/testWORD.doc': ['unsupported'],
  'pdf/bomb_giant.pdf': ['too-slow', 'too-large', 'damaged', 'empty', 'ok'],
  'pdf/scan-bad.pdf': ['empty'],
  'text/empty.txt': ['empty'],
  'text/only-bom.txt': ['empty'],
  'text/only-whitespace.txt': ['empty'],
}

test('every file of the corpus ends as it should, and the hostile ones cost a line each (skipped without the corpora)', async ({
  library,
}) => {
  test.skip(!existsSync(CORPORA), 'the development corpora are not beside the clone')
  test.setTimeout(240_000)
  const manifest: { path: string }[] = JSON.parse(readFileSync(resolve(CORPORA, 'files/manifest.json'), 'utf8'))
  const { lines } = await library.run('import', resolve(CORPORA, 'files'))
  const endings = new Map<string, string>()
  for (const { file, ok, problem } of lines) {
    const path = String(file).split('corpora/files/')[1] ?? ''
    if (endings.get(path) !== 'ok') endings.set(path, ok === true ? 'ok' : String(problem))
  }
  const missing = manifest.filter(({ path }) => !endings.has(path)).map(({ path }) => path)
  expect(missing).toEqual([])
  const wrong = Object.entries(ENDINGS).filter(([path, allowed]) => !allowed.includes(endings.get(path) ?? ''))
  expect(wrong.map(([path]) => [path, endings.get(path)])).toEqual([])
  // What is left is for people to read: texts, pages, mails, books.
  const readable = ['encoding/', 'epub/', 'md/', 'xss/', 'same-article/']
  const unread = [...endings].filter(
    ([path, ending]) => ending !== 'ok' && readable.some((kind) => path.startsWith(kind)),
  )
  expect(unread).toEqual([])
})

test('the seed article is the same in every format, and nothing but its story (skipped without the corpora)', async ({
  newLibrary,
}) => {
  test.skip(!existsSync(CORPORA), 'the development corpora are not beside the clone')
  test.setTimeout(120_000)
  const { paragraphs }: { paragraphs: { role: string; text: string }[] } = JSON.parse(
    readFileSync(resolve(CORPORA, 'seed-gold.json'), 'utf8'),
  )
  const story = paragraphs.filter(({ role }) => role !== 'boilerplate').map(({ text }) => text)
  const library = newLibrary()
  const { lines } = await library.run('import', resolve(CORPORA, 'files/same-article'))
  expect(lines).toHaveLength(11)
  for (const { file, article } of lines) {
    const { lines: shown } = await library.run('show', String(article))
    // Its PDF was set with curly apostrophes.
    const text = String(shown[0]?.text).split('\n')
    const isPdf = String(file).endsWith('.pdf')
    const expected = isPdf ? story.map((line) => line.replaceAll("'", '’')) : story
    expect(isPdf ? text.map((line) => line.replaceAll("'", '’')) : text, String(file)).toEqual(expected)
  }
})

test('damaged files of the corpus each end in an article or in one line (skipped without the corpora)', async ({
  newLibrary,
}, info) => {
  test.skip(!existsSync(CORPORA), 'the development corpora are not beside the clone')
  test.setTimeout(240_000)
  const manifest: { path: string }[] = JSON.parse(readFileSync(resolve(CORPORA, 'files/manifest.json'), 'utf8'))
  const folder = info.outputPath('damaged')
  await mkdir(folder)
  const random = randomNumbers(7)
  const kinds = /^(?:docx|epub|mail|other-doc|pdf|html-odd|nasty|md)\//
  const chosen = manifest.filter(({ path }) => kinds.test(path)).filter((_, i) => i % 2 === 0)
  for (const { path } of chosen) {
    const bytes = mutated(new Uint8Array(readFileSync(resolve(CORPORA, 'files', path))), random)
    await writeFile(join(folder, path.replaceAll('/', '-')), bytes)
  }
  const { lines, errors } = await newLibrary().run('import', folder)
  expect(new Set(lines.map(({ file }) => file)).size).toBe(chosen.length)
  expect(errors).not.toMatch(/unhandled|uncaught/i)
})
