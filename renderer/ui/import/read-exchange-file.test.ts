import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../exchanging/formats'
import { arbitraryBundle } from '../../exchanging/samples/arbitrary-bundle'
import { checkIncoming } from '../taking-in/incoming-schema'
import { readExchangeFile } from './read-exchange-file'

const NOW = Date.UTC(2026, 2, 3)

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? strToU8(contents) : contents
}

async function formatOf(name: string, contents: string | Uint8Array): Promise<string | null> {
  const read = await readExchangeFile(name, bytesOf(contents))
  if (read === null) return null
  return read.ok ? `${read.value.format} ${read.value.holds}` : read.failure.message
}

/** What a file holds besides a library, checked as it is where it lands. */
async function incomingIn(name: string, contents: string | Uint8Array) {
  const read = await readExchangeFile(name, bytesOf(contents))
  if (read === null || !read.ok) throw new Error('It holds no annotations')
  return checkIncoming(JSON.parse(strFromU8(read.value.json)))
}

const KINDLE = 'B\n- Your Highlight on page 1 | Added on Monday, 1 January 2024 10:00:00\n\nx\n==========\n'

describe('a file of annotations', () => {
  test.each([
    ['notes.txt', KINDLE, 'Kindle annotations'],
    ['highlights.csv', 'Highlight\nSome words', 'Readwise annotations'],
    ['any.txt', 'Highlight,Title\nSome words,A book', 'Readwise annotations'],
    ['a.ann', 'T1\tClaim 0 4\tsafe\n', 'brat annotations'],
    ['a.zip', zipSync({ 'a.ann': strToU8('T1\tClaim 0 4\tsafe\n'), 'a.txt': strToU8('safe') }), 'brat annotations'],
    // Whether it is one that this Quoth can read is checked where it lands.
    ['a.json', '{"format":"quoth","version":9}', 'Quoth library'],
    ['a.qdpx', zipSync({ 'a.txt': strToU8('safe') }), expect.stringContaining('no REFI-QDA project')],
  ])('is known by what is in it: %s', async (name, contents, format) => {
    expect(await formatOf(name, contents)).toEqual(format)
  })

  test.each([
    [
      'UTF-16 with its mark',
      [0xff, 0xfe, ...[...'Où\u2019s “no”?'].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])],
    ],
    ['Windows’ Latin letters', [0x4f, 0xf9, 0x92, 0x73, 0x20, 0x93, 0x6e, 0x6f, 0x94, 0x3f]],
  ])('has the texts in its zip in their own encodings: %s', async (_what, bytes) => {
    const selection = '<PlainTextSelection guid="a" startPosition="6" endPosition="8"/>'
    const source = `<TextSource guid="b" name="A" plainTextPath="internal://a.txt">${selection}</TextSource>`
    const qde = strToU8(`<Project name="P"><Sources>${source}</Sources></Project>`)
    const text = new Uint8Array(bytes)
    const project = await incomingIn('a.qdpx', zipSync({ 'project.qde': qde, 'sources/a.txt': text }))
    const brat = await incomingIn('a.zip', zipSync({ 'a.ann': strToU8('T1\tClaim 6 8\tno'), 'a.txt': text }))
    for (const incoming of [project, brat])
      expect(incoming?.sources).toMatchObject([
        { article: { text: 'Où’s “no”?' }, annotations: [{ passages: [{ exact: 'no' }] }] },
      ])
  })

  test.each([
    ['a.txt', 'Highlight\n\nThat is all that was said of it.'],
    ['a.txt', 'He said, and I quote, no.\n\nThat is all.'],
    ['a.txt', 'A heading\n==========\n\nWords.'],
    ['a.md', KINDLE],
    ['a.csv', 'a,b\n1,2'],
    ['a.json', '[{"title": "The pier", "text": "It is safe."}]'],
    ['a.json', '{"articles": [{"text": "It is safe.", "annotations": []}]}'],
    ['a.json', '{"broken'],
    ['a.zip', zipSync({ 'a.txt': strToU8('safe') })],
    ['a.ann', 'Nothing of brat’s.'],
    ['a.html', '<p>It is safe.</p>'],
    ['a.txt', ''],
  ])('is not taken for one: %s', async (name, contents) => {
    expect(await formatOf(name, contents)).toBeNull()
  })

  test('in the encoding of another system is read as well', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...KINDLE].flatMap((c) => [c.charCodeAt(0), 0])])
    expect(await formatOf('My Clippings.txt', utf16)).toBe('Kindle annotations')
  })

  test('passes the check where it lands, whatever Quoth wrote', async () => {
    const formats = EXPORT_FORMATS.filter(({ id }) =>
      ['w3c', 'refi', 'brat', 'hypothesis', 'hypothesis-csv', 'readwise'].includes(id),
    )
    await fc.assert(
      fc.asyncProperty(arbitraryBundle, fc.constantFrom(...formats), async (bundle, format) => {
        if (bundle.articles.every(({ annotations }) => annotations.length === 0)) return
        const name = `a.${format.id.includes('csv') || format.id === 'readwise' ? 'csv' : 'json'}`
        expect(await incomingIn(name, format.write(bundle, { now: NOW }))).not.toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})

describe('articles with annotations in one file', () => {
  const record = { kind: 'claim', start: 0, end: 5, exact: 'It is' }

  test('bring both; what is wrong is told', async () => {
    const incoming = await incomingIn(
      'a.json',
      JSON.stringify([
        { title: 'The pier', text: 'It is safe.', url: 'https://example.org/a', annotations: [record, { kind: 'x' }] },
        { title: 'The letter', text: 'Words.' },
        { title: 'Nothing', annotations: [record] },
      ]),
    )
    expect(incoming?.sources).toMatchObject([
      { title: 'The pier', url: 'https://example.org/a', article: { text: 'It is safe.' }, annotations: [{}] },
      { title: 'The letter', article: { text: 'Words.' }, annotations: [] },
    ])
    expect(incoming?.leftOut).toEqual([
      expect.stringMatching(/^“The pier”: Annotation 2/),
      'Article 3 holds no text, and was left out with its annotations.',
    ])
  })
})

describe('what lands', () => {
  test.each([
    ['nothing', null],
    ['an offset that is none', { exact: 'a', position: { start: -1, end: 2, unit: 'utf-16' } }],
    ['a field that there is not', { exact: 'a', html: '<b>' }],
  ])('is refused where it is %s', (_what, passage) => {
    const annotation = { kind: 'claim', passages: passage === null ? [] : [passage] }
    expect(checkIncoming({ sources: [{ annotations: [annotation] }], codes: [], leftOut: [] })).toBeNull()
  })

  test('is refused with an article whose offsets are wrong', () => {
    const article = {
      title: 'A',
      titleGuessed: false,
      format: 'text',
      encoding: 'utf-8',
      words: 1,
      text: 'A',
      blocks: [{ kind: 'paragraph', start: 0, end: 9, marks: [] }],
      takenOut: [],
      warnings: [],
    }
    const sources = [{ article, annotations: [] }]
    expect(checkIncoming({ sources, codes: [], leftOut: [] })).toBeNull()
  })
})
