import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from './quoth'

const FILES = resolve(import.meta.dirname, 'files')

test('a script imports, lists, shows, annotates, exports and verifies', async ({ library }, info) => {
  const imported = await library.run('import', join(FILES, 'harbour.txt'), join(FILES, 'missing.txt'))
  expect(imported.code).toBe(1)
  expect(imported.lines).toMatchObject([
    { ok: true, title: 'Harbour to be deepened before winter', format: 'text', encoding: 'utf-8', warnings: [] },
    { ok: false, problem: 'unreadable', message: 'There is no such file or folder.' },
  ])
  const id = String(imported.lines[0]?.article)
  const again = await library.run('import', join(FILES, 'harbour.txt'))
  expect(again).toMatchObject({ code: 0, lines: [{ ok: true, article: id, duplicateOf: id }] })

  const shown = await library.run('show', id, '--text')
  const { text, blocks } = shown.lines[0] as { text: string; blocks: { kind: string; start: number; end: number }[] }
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)

  const start = text.indexOf('The dredging')
  const json = info.outputPath('annotations.json')
  await writeFile(
    json,
    JSON.stringify([
      {
        kind: 'claim',
        start,
        end: start + 12,
        exact: 'The dredging',
        speaker: { name: 'Ines Falk' },
        speech: 'direct',
        note: '**When?**',
        tags: ['works'],
      },
      { kind: 'highlight', start: 0, end: 9, exact: 'Tom Brandt' },
      { kind: 'quote', start: 0, end: 9, exact: 'no such words here' },
      { kind: 'opinion', start: 0, end: 9, exact: 'x' },
    ]),
  )
  const annotated = await library.run('annotate', id, `--json=${json}`)
  expect(annotated.code).toBe(1)
  expect(annotated.lines).toMatchObject([
    { ok: true, state: 'exact' },
    { ok: true, state: 'moved' },
    { ok: false, state: 'lost' },
    { ok: false },
  ])

  const claims = await library.run('list', 'claims')
  expect(claims.lines).toMatchObject([
    {
      article: id,
      kind: 'claim',
      start,
      exact: 'The dredging',
      speaker: { name: 'Ines Falk' },
      speech: 'direct',
      note: '**When?**',
      tags: ['works'],
    },
  ])
  expect((await library.run('list', 'annotations')).lines).toHaveLength(2)
  expect((await library.run('list')).lines.map((line) => line.article === line.id)).toEqual([true, true, true])

  const out = info.outputPath('notes.md')
  const exported = await library.run('export', '--format=markdown', `--out=${out}`, `--article=${id}`)
  expect(exported).toMatchObject({ code: 0, lines: [{ ok: true, path: out, articles: 1, annotations: 2 }] })
  expect(await readFile(out, 'utf8')).toContain('- Speaker: Ines Falk')
  expect(exported.lines[0]?.losses).toContain('Markdown has no place for the texts of articles (1).')

  const verified = await library.run('verify')
  expect(verified).toMatchObject({
    code: 0,
    lines: [{ ok: true, articles: 3, annotations: 2, speakers: 1, problems: [] }],
  })
  expect((await library.run('verify')).lines).toEqual(verified.lines)
})

test('a script annotates with W3C Web Annotations, split quotes and sources between', async ({ library }, info) => {
  const imported = await library.run('import', join(FILES, 'harbour.txt'))
  const id = String(imported.lines[0]?.article)
  const [first, second] = ['The dredging', 'Fishermen doubt it']
  const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact })
  const w3c = info.outputPath('w3c.json')
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/annotations/1',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'claim', purpose: 'tagging' },
      { type: 'TextualBody', value: 'Why?', purpose: 'commenting' },
    ],
    target: { source: 'https://example.org/harbour', selector: selector(first) },
  }
  await writeFile(w3c, JSON.stringify(annotation))
  const once = await library.run('annotate', id, `--json=${w3c}`)
  expect(once.lines).toMatchObject([{ ok: true, state: 'exact' }])
  // A script that runs again adds nothing twice, and reads what other systems write in UTF-16.
  await writeFile(w3c, `\ufeff${JSON.stringify(annotation)}`, 'utf16le')
  expect((await library.run('annotate', id, `--json=${w3c}`)).lines).toEqual(once.lines)
  expect((await library.run('list', 'annotations')).lines).toHaveLength(1)

  const own = info.outputPath('own.json')
  const passage = (exact: string) => ({ start: 0, end: exact.length, exact })
  const record = { kind: 'quote', ...passage(first), continued: [passage(second)], via: [{ name: 'The Port' }] }
  await writeFile(own, JSON.stringify([record]))
  expect((await library.run('annotate', id, `--json=${own}`)).lines).toMatchObject([{ ok: true, state: 'moved' }])

  expect((await library.run('list', 'annotations')).lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'claim', exact: first, note: 'Why?' }),
      expect.objectContaining({
        kind: 'quote',
        continued: [expect.objectContaining({ exact: second })],
        via: [expect.objectContaining({ name: 'The Port' })],
      }),
    ]),
  )
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, problems: [] }])
})

test('what a script annotated is one change that the window takes back', async ({ library }, info) => {
  const imported = await library.run('import', join(FILES, 'harbour.txt'))
  const json = info.outputPath('own.json')
  const claim = (exact: string) => ({
    kind: 'claim',
    start: 0,
    end: exact.length,
    exact,
    speaker: { name: 'Ines Falk' },
  })
  await writeFile(json, JSON.stringify([claim('The dredging'), claim('Fishermen doubt it')]))
  await library.run('annotate', String(imported.lines[0]?.article), `--json=${json}`)
  const reader = await library.start()
  await reader.goTo('History and trash')
  await expect(reader.page.getByRole('main', { name: 'History and trash' })).toContainText('Add annotations')
  await reader.press('Control+z')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'annotations')).lines).toEqual([])
  expect((await library.run('list', 'speakers')).lines).toEqual([])
})

test('a script exports in every format, and is told of one that there is not', async ({ library }, info) => {
  for (const [format, first] of [
    ['html', '<!doctype html>'],
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['json', '{'],
    ['w3c', '{'],
    ['refi', 'PK'],
    ['brat', 'PK'],
    ['hypothesis', '{'],
    ['readwise', 'Highlight'],
    ['csl', '['],
  ] as const) {
    const out = info.outputPath(`notes.${format}`)
    const { code, lines } = await library.run('export', `--format=${format}`, `--out=${out}`)
    expect(lines, format).toMatchObject([{ ok: true, articles: 2, annotations: 0 }])
    expect(code).toBe(0)
    expect((await readFile(out)).subarray(0, first.length).toString('latin1')).toBe(first)
  }
  const { code, lines } = await library.run('export', '--format=papyrus', `--out=${info.outputPath('notes')}`)
  expect(code).toBe(2)
  expect(lines).toMatchObject([{ ok: false, message: expect.stringContaining('There is no format papyrus') }])
})

test('arguments that make no sense end with 2, one sentence and the usage, and nothing on standard output', async ({
  library,
}) => {
  for (const words of [
    ['list', 'nothing'],
    ['import'],
    ['show'],
    ['export', '--format=pdf'],
    ['verify', '--fast'],
    ['annotate', 'x'],
  ]) {
    const { code, output, errors } = await library.run(...words)
    expect(code, words.join(' ')).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain('Exit codes:')
  }
})

test('an article that is not there is told', async ({ library }) => {
  expect(await library.run('show', 'nobody')).toMatchObject({ code: 1, lines: [{ article: 'nobody', ok: false }] })
})

test('a script exports those annotations that an expression is true of, and is told where it is none', async ({
  library,
}, info) => {
  const reader = await library.start()
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('c', 'Escape')
  await reader.selectWithMouse('improving efforts')
  await reader.press('h', 'Escape')
  await reader.isSaved()
  await library.close()
  const out = info.outputPath('notes.md')
  const exported = (where: string) => library.run('export', '--format=obsidian', `--out=${out}`, `--where=${where}`)
  expect((await exported('kind:claim')).lines).toMatchObject([{ ok: true, articles: 1, annotations: 1 }])
  expect(await readFile(out, 'utf8')).toContain('> anarchic paradise')
  const refused = await exported('(kind:claim')
  expect(refused.code).toBe(2)
  expect(refused.lines).toEqual([{ ok: false, message: 'This is no expression: (kind:claim' }])
})
