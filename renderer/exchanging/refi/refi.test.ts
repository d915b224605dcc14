import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { passagesOf } from '../../domain/passages'
import type { Bundle } from '../bundle'
import type { Incoming } from '../incoming'
import { placerIn } from '../place'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE, sampleId } from '../samples/sample-bundle'
import { statementsOf } from '../statements'
import { readRefi } from './read-refi'
import { writeRefi } from './write-refi'

function read(bytes: Uint8Array): Incoming {
  const result = readRefi(bytes)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

/** A project with one text of another program's, and selections in it: start, end, name, and the GUIDs of codes. */
function foreign(
  text: string,
  selections: readonly (readonly [number, number, string, ...string[]])[],
  origin = 'Some program',
): Uint8Array {
  const guid = (n: number) => `A0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const written = selections
    .map(
      ([start, end, name, ...codes], i) =>
        `<PlainTextSelection guid="{${guid(i)}}" name="${name}" startPosition="${start}" endPosition="${end}">${codes
          .map((code, j) => `<Coding guid="${guid(100 + 10 * i + j)}"><CodeRef targetGUID="${code}"/></Coding>`)
          .join('')}<NoteRef targetGUID="${guid(900)}"/></PlainTextSelection>`,
    )
    .join('')
  const qde = `<?xml version="1.0" encoding="utf-8"?>
<Project name="P" origin="${origin}" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>
<Code guid="${guid(701)}" name="Risk" isCodable="true"><Description>Of any kind.</Description><Code guid="${guid(702)}" name="Other" isCodable="true"/></Code>
<Code guid="${guid(703)}" name="Other" isCodable="true"/>
</Codes></CodeBook><Sources><TextSource guid="${guid(800)}" name="Interview.txt" plainTextPath="internal://${guid(801)}.txt">${written}</TextSource><PictureSource guid="${guid(802)}"/></Sources>
<Notes><Note guid="${guid(900)}" name="Memo"><PlainTextContent>Ask again.</PlainTextContent></Note></Notes></Project>`
  return zipSync({ 'Project.qde': strToU8(qde), [`Sources/${guid(801)}.txt`]: strToU8(text) })
}

const RISK = 'a0000000-0000-4000-8000-000000000701'
const RISK_OTHER = '{A0000000-0000-4000-8000-000000000702}'

describe('a REFI-QDA project', () => {
  test('holds texts, codes, cases and notes in the order that its schema wants', () => {
    const files = unzipSync(writeRefi(SAMPLE_BUNDLE, Date.UTC(2026, 2, 3)))
    expect(Object.keys(files).sort()).toEqual([
      'project.qde',
      `sources/${sampleId(1)}.txt`,
      `sources/${sampleId(2)}.txt`,
    ])
    const qde = strFromU8(files['project.qde'] ?? new Uint8Array())
    expect(qde.match(/^<(?!\/)[A-Z]\w+(?=>)/gm)).toEqual(
      expect.arrayContaining(['<Users', '<CodeBook', '<Variables', '<Cases', '<Sources', '<Notes', '<Links']),
    )
    expect(qde).toContain(`<Case guid="${sampleId(31)}" name="Ada Moss">`)
    expect(qde).toContain('It is *not*.&#13;&#10;&#13;&#10;- cracks')
    expect(qde).not.toContain('\ufeff')
  })

  test('reads back with all that it can hold, in its places, whatever that is', () => {
    fc.assert(fc.property(arbitraryBundle, expectReadBack), { numRuns: 60 })
  })

  test('of another program gives its texts, and its codes as tags in their tree', () => {
    const text = '\ufeffOne 😊 line.\r\n\r\nTwo lines.'
    const { sources, codes, leftOut } = read(
      foreign(text, [
        [4, 10, '', RISK],
        [4, 10, '', RISK_OTHER],
        [15, 18, ''],
      ]),
    )
    expect(codes).toEqual([
      { id: RISK, name: 'Risk', parent: null, description: 'Of any kind.' },
      { id: RISK.replace(/1$/, '2'), name: 'Risk / Other', parent: 'Risk', description: '' },
      { id: RISK.replace(/1$/, '3'), name: 'Other', parent: null, description: '' },
    ])
    expect(sources).toMatchObject([
      {
        title: 'Interview',
        article: { title: 'Interview', text: 'One 😊 line.\nTwo lines.', words: 5 },
        annotations: [
          {
            kind: 'highlight',
            passages: [{ exact: '😊 line' }],
            tags: ['Risk', 'Risk / Other'],
            note: 'Ask again.\n\nAsk again.',
          },
          { kind: 'note', passages: [{ exact: 'Two', position: { start: 13, end: 16 } }], note: 'Ask again.' },
        ],
      },
    ])
    expect(leftOut).toEqual(['Pictures, recordings and PDFs without a text: 1.'])
  })

  test('counts line ends as the program did that wrote it', () => {
    const text = 'One.\r\nTwo.\r\nThree.'
    const exact = (bytes: Uint8Array) => read(bytes).sources[0]?.annotations[0]?.passages[0].exact
    expect(exact(foreign(text, [[12, 18, 'Three.']]))).toBe('Three.')
    expect(exact(foreign(text, [[10, 16, 'Thr…']]))).toBe('Three.')
    expect(exact(foreign(text, [[10, 16, '']], 'ATLAS.ti 8.4'))).toBe('Three.')
  })

  test('counts characters as the program did that wrote it, which only names that are words tell', () => {
    const text = '😊😊 The mayor  said no.'
    const exact = (...selections: Parameters<typeof foreign>[1]) =>
      read(foreign(text, selections)).sources[0]?.annotations.map(({ passages }) => passages[0].exact)
    expect(exact([9, 14, 'mayor'])).toEqual(['mayor'])
    expect(exact([9, 20, 'mayor s…'], [9, 14, 'Selection 2'])).toEqual(['mayor  said', 'mayor'])
    expect(exact([7, 12, 'Selection 1'])).toEqual(['mayor'])
    expect(exact([7, 12, 'mayor'], [7, 18, 'mayor said'], [9, 14, 'Selection 3'])).toEqual([
      'mayor',
      'mayor  said',
      'yor  ',
    ])
  })

  test('has selections that begin with a blank, which none are called by, where they are', () => {
    const [first] = read(foreign('😊😊 no no', [[5, 7, 'n']])).sources[0]?.annotations ?? []
    expect(first?.passages).toMatchObject([{ exact: ' n', position: { start: 7, end: 9 } }])
  })

  test('without its texts still has the words that its selections are called by', () => {
    const files = unzipSync(foreign('Words here', [[0, 5, 'Words…', RISK]]))
    const { sources } = read(zipSync({ 'project.qde': files['Project.qde'] ?? new Uint8Array() }))
    expect(sources[0]).not.toHaveProperty('article')
    expect(sources[0]?.annotations[0]?.passages).toEqual([{ exact: 'Words' }])
  })

  test.each([
    ['no zip', strToU8('PK no')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['one that is not well-formed', zipSync({ 'project.qde': strToU8('<Project><Users>') })],
    ['another document', zipSync({ 'project.qde': strToU8('<CodeBook/>') })],
  ])('is refused in words where it is %s', (_what, bytes) => {
    const result = readRefi(bytes)
    expect(result.ok ? '' : result.failure).toMatch(/\.$/)
  })
})

const SAMPLES = join(
  process.env.QUOTH_CORPORA ?? join(resolve(import.meta.dirname, '../../..'), '..', 'shared', 'corpora'),
  'refi',
  'samples',
)

describe.skipIf(!existsSync(SAMPLES))(
  `projects of other programs${existsSync(SAMPLES) ? '' : ` (skipped: there are none in ${SAMPLES})`}`,
  () => {
    test('are read, each with the codes and the texts that it has', () => {
      const found = Object.fromEntries(
        readdirSync(SAMPLES).map((name) => {
          const result = readRefi(readFileSync(join(SAMPLES, name)))
          if (!result.ok) return [name, result.failure]
          const { sources, codes } = result.value
          return [
            name,
            [
              sources.length,
              sources.filter(({ article }) => article !== undefined).length,
              codes.length,
              sources.flatMap(({ annotations }) => annotations).length,
            ],
          ]
        }),
      )
      expect(found).toMatchObject({
        'blank-atlas-project.qdpx': [0, 0, 0, 0],
        'target-atlas-project.qdpx': [0, 0, 3, 0],
        'handmade-valid.qdpx': [1, 1, 2, 1],
        'skyloom-TestProject.qdpx': [11, 0, 14, 9],
      })
    })
  },
)

function expectReadBack(bundle: Bundle) {
  const { sources, leftOut, codes, speakers } = read(writeRefi(bundle, 0))
  expect(leftOut).toEqual([])
  expect(speakers).toEqual(
    Array.from(bundle.registry.speakers.values(), ({ id, name, kind, positions, link, notes }) => ({
      id,
      name,
      kind,
      ...(positions[0] === undefined ? {} : { position: { role: 'mayor', affiliation: 'The Harbour' } }),
      ...(link === undefined ? {} : { link }),
      notes,
    })),
  )
  expect(new Map(codes.map(({ id, tone }) => [id, tone]))).toEqual(
    new Map(Array.from(bundle.registry.codes.values(), ({ id, tone }) => [id, tone])),
  )
  for (const { article, content, annotations } of bundle.articles) {
    const source = sources.find(({ id }) => id === article.id)
    expect(source?.url).toBe(article.url)
    const { byline, site, published } = source?.article ?? {}
    expect([byline, site, published]).toEqual([article.byline || undefined, article.site, article.published])
    expect(source?.note ?? '').toBe(article.note)
    const text = source?.article?.text ?? ''
    expect(text).toBe(
      content.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    )
    const place = placerIn(text)
    for (const annotation of [...annotations].sort(compareInReadingOrder)) {
      const incoming = source?.annotations.find(({ id }) => id === annotation.id)
      const words = passagesOf(annotation).map(({ exact }) => exact)
      if (words.some((exact) => exact.trim() === '')) continue
      expect(incoming).toMatchObject({
        kind: annotation.kind,
        ...(annotation.speech === undefined ? {} : { speech: annotation.speech }),
        ...(annotation.confidence === undefined ? {} : { confidence: annotation.confidence }),
        ...(annotation.speaker === undefined
          ? {}
          : { speaker: bundle.registry.speakers.get(annotation.speaker)?.name }),
      })
      expect(incoming?.tags ?? []).toEqual(codeNames(annotation.tags, bundle.registry.codes))
      expect(statementsOf(annotation, bundle.registry).find(({ topic }) => topic === 'verdict')?.label).toBe(
        incoming?.verdict,
      )
      const placed = place(incoming?.passages ?? [])
      expect(placed.state).toBe('exact')
    }
  }
}
