import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { passagesOf } from '../../domain/passages'
import type { Bundle } from '../bundle'
import { placerIn } from '../place'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE, sampleId } from '../samples/sample-bundle'
import { isHypothesis, readHypothesis } from './read-hypothesis'
import { isHypothesisCsv, readHypothesisCsv } from './read-hypothesis-csv'
import { writeHypothesis, writeHypothesisCsv } from './write-hypothesis'

const NOW = Date.UTC(2026, 2, 3)

describe('Hypothesis’ JSON', () => {
  test('has what its client reads, offsets in UTF-16, and a record for each passage', () => {
    const file = JSON.parse(writeHypothesis(SAMPLE_BUNDLE, NOW))
    expect(file).toMatchObject({ export_date: '2026-03-03T00:00:00.000Z', export_userid: 'acct:reader@quoth.invalid' })
    const [page, claim, further] = file.annotations
    expect(page).toMatchObject({ text: 'Read **twice**.', target: [{ source: 'https://example.org/bridge?id=1' }] })
    expect(claim).toMatchObject({
      id: sampleId(11),
      user: 'acct:reader@quoth.invalid',
      uri: 'https://example.org/bridge?id=1',
      document: { title: ['The bridge 🌉 will close'] },
      permissions: { read: ['acct:reader@quoth.invalid'] },
      tags: [
        'safety',
        'bridges & roads',
        'Kind: Claim',
        'Speaker: Ada Moss',
        'According to: Ministry of Works',
        'Speech: Direct',
        'Kind of claim: Factual',
        'Verdict: Refuted',
        'Confidence: High',
        'Worth checking: Medium',
      ],
      target: [{ selector: [{ start: 30, end: 48 }, { exact: 'The bridge is safe' }] }],
    })
    expect(further).toMatchObject({ id: `${sampleId(11)}/2`, text: '' })
  })

  test('reads back with all that it can hold, in its places, whatever that is', () => {
    fc.assert(fc.property(arbitraryBundle, expectReadBack), { numRuns: 60 })
  })

  test('of its own users gives notes, highlights, and what is on the page as a whole', () => {
    const data = {
      annotations: [
        {
          id: 'k3',
          uri: 'https://example.org/a',
          text: 'Why?',
          tags: ['a: b'],
          created: '2024-01-02T03:04:05.678+00:00',
          target: [
            { selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'words' }] },
            { selector: [{ type: 'TextQuoteSelector', exact: 'and words' }] },
            { selector: [{ type: 'ShapeSelector' }] },
          ],
        },
        {
          id: 'k4',
          uri: 'https://www.example.org/a/',
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'more' }] }],
        },
        {
          id: 'k4/2',
          uri: 'https://example.org/a',
          text: 'Mine',
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'on' }] }],
        },
        {
          id: 'k5',
          uri: 'https://example.org/a',
          text: 'All of it',
          tags: ['a', 'b'],
          target: [{ source: 'https://example.org/a' }],
        },
        { id: 'k6', uri: 'https://example.org/a', text: 'No', references: ['k3'], target: [{}] },
        { id: 'k7', uri: 'https://example.org/a', target: [{}] },
      ],
    }
    expect(isHypothesis(data)).toBe(true)
    const { sources, leftOut } = readHypothesis(data)
    expect(sources).toMatchObject([
      {
        url: 'https://example.org/a',
        note: 'All of it',
        annotations: [
          {
            kind: 'note',
            note: 'Why?',
            tags: ['a: b'],
            created: Date.UTC(2024, 0, 2, 3, 4, 5, 678),
            passages: [{ exact: 'words' }, { exact: 'and words' }],
          },
          { kind: 'note', note: 'Mine', passages: [{ exact: 'more' }, { exact: 'on' }] },
        ],
      },
    ])
    expect(leftOut).toEqual([
      'Replies to annotations: 1.',
      'Annotations with neither words nor a note: 1.',
      'Further places of annotations, of which the file has no words: 1.',
      'Tags of whole pages: 2.',
    ])
    expect(readHypothesis(data)).toEqual({ sources, leftOut, codes: [] })
  })

  test('is told from other JSON', () => {
    expect(isHypothesis({ annotations: [{ kind: 'claim' }] })).toBe(false)
    expect(isHypothesis({ rows: [{ uri: 'x', target: [] }] })).toBe(true)
  })
})

describe('Hypothesis’ table', () => {
  test('has a row for each annotation, and runs no formula', () => {
    const lines = writeHypothesisCsv(SAMPLE_BUNDLE).split('\r\n')
    expect(lines[0]).toBe('Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags')
    expect(lines[1]).toBe(
      '2026-03-02 09:30,reader,The bridge 🌉 will close,https://example.org/bridge?id=1,Public,Page note,,Read **twice**.,',
    )
    expect(lines.find((line) => line.includes('SUM'))).toContain(",Nobody was told.,'=SUM(1),Kind: Note")
  })

  test('reads back by the words of its rows', () => {
    const csv = writeHypothesisCsv(SAMPLE_BUNDLE)
    const { sources } = readHypothesisCsv(csv)
    expect(sources).toMatchObject([
      {
        url: 'https://example.org/bridge?id=1',
        title: 'The bridge 🌉 will close',
        note: 'Read **twice**.',
        annotations: [
          {
            kind: 'claim',
            speaker: 'Ada Moss',
            tags: ['safety', 'bridges & roads'],
            passages: [{ exact: 'The bridge is safe' }, { exact: 'It will stand for years' }],
            created: Date.UTC(2026, 2, 2, 9, 30),
          },
          { kind: 'mention' },
          { kind: 'note', note: '=SUM(1)' },
        ],
      },
      { id: sampleId(2), annotations: [{ verdict: 'Supported' }, { kind: 'highlight' }] },
    ])
    expect(isHypothesisCsv(new Set(['url', 'comment', 'quote']))).toBe(true)
    expect(isHypothesisCsv(new Set(['highlight', 'note']))).toBe(false)
  })

  test('of its own users is told of where it has rows without words, and tags of whole pages', () => {
    const csv = [
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
      '2024-01-02 03:04,a,The page,https://example.org/a,Public,Page note,,All of it,"a,b"',
      '2024-01-02 03:04,a,The page,https://example.org/a,Public,Page note,,,c',
      '2024-01-02 03:04,a,The page,https://example.org/a,Public,Reply,,No,',
    ].join('\n')
    expect(readHypothesisCsv(csv)).toEqual({
      sources: [{ url: 'https://example.org/a', title: 'The page', note: 'All of it', annotations: [] }],
      codes: [],
      leftOut: [
        'Replies to annotations: 1.',
        'Annotations with neither words nor a note: 1.',
        'Tags of whole pages: 3.',
      ],
    })
  })
})

function expectReadBack(bundle: Bundle) {
  const { sources, leftOut } = readHypothesis(JSON.parse(writeHypothesis(bundle, NOW)))
  expect(leftOut).toEqual([])
  for (const { article, content, annotations } of bundle.articles) {
    const source = sources.find(({ id, url }) => id === article.id || url?.endsWith(article.id))
    expect(source?.note ?? '').toBe(article.note)
    const place = placerIn(content.text)
    for (const annotation of [...annotations].sort(compareInReadingOrder)) {
      const incoming = source?.annotations.find(({ id }) => id === annotation.id)
      const nameOf = (id: string) => bundle.registry.speakers.get(id)?.name
      expect(incoming?.kind).toBe(annotation.kind)
      expect(incoming?.note ?? '').toBe(annotation.note)
      expect(incoming?.speaker).toBe(annotation.speaker === undefined ? undefined : nameOf(annotation.speaker))
      expect(incoming?.via ?? []).toEqual((annotation.via ?? []).map(nameOf))
      expect(incoming?.speech).toBe(annotation.speech)
      expect(incoming?.tags ?? []).toEqual(codeNames(annotation.tags, bundle.registry.codes))
      expect(incoming?.created).toBe(annotation.created)
      expect(place(incoming?.passages ?? [])).toEqual({
        state: 'exact',
        passages: passagesOf(annotation).map(({ start, end }) => ({ start, end })),
      })
    }
  }
}
