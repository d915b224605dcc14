import { describe, expect, test } from 'vitest'
import type { Annotation } from '../domain/annotation'
import { passagesOf } from '../domain/passages'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import type { Bundle } from './bundle'
import { readHypothesisCsv } from './hypothesis/read-hypothesis-csv'
import { writeHypothesisCsv } from './hypothesis/write-hypothesis'
import { type ImportTarget, importAnnotations } from './import-annotations'
import type { Incoming, IncomingAnnotation, IncomingSource } from './incoming'
import { matchArticle } from './match-articles'
import { readReadwise } from './readwise/read-readwise'
import { writeReadwise } from './readwise/write-readwise'
import { applied } from './samples/apply-edits'
import { SAMPLE_BUNDLE, sampleBundled, sampleId } from './samples/sample-bundle'
import { splitWords } from './split-words'

const NOW = 9
const LINES = ['The mayor said 😀 “no” twice.', 'Nobody “was” told, the mayor said.']

function library(fields: Partial<ImportTarget> & { annotations?: readonly Annotation[] } = {}): ImportTarget {
  const { annotations = [], ...rest } = fields
  const article = sampleBundled(
    { id: sampleId(1), title: 'The Bridge', url: 'https://www.example.org/a/?utm_source=x' },
    LINES,
    () => [...annotations],
  )
  return {
    articles: [article],
    registry: registryOf({
      speakers: [sampleSpeaker({ aliases: ['A. Moss'] })],
      codes: [sampleCode()],
      scales: [],
      links: [],
    }),
    trash: [],
    ...rest,
  }
}

function of(
  annotations: readonly IncomingAnnotation[],
  source: Partial<IncomingSource> = { id: sampleId(1) },
): Incoming {
  return { sources: [{ ...source, annotations }], codes: [], leftOut: [] }
}

function claim(exact: string, rest: Partial<IncomingAnnotation> = {}): IncomingAnnotation {
  return { kind: 'claim', passages: [{ exact }], ...rest }
}

function bring(incoming: Incoming, target = library()) {
  let next = 100
  return importAnnotations(incoming, target, NOW, () => sampleId(next++))
}

function imported(incoming: Incoming, target = library()): Bundle {
  return applied(target, [], bring(incoming, target).edits)
}

describe('annotations that are brought in', () => {
  test('are found again by their words and what is around them, and it is said how', () => {
    const at = (start: number, unit: 'utf-16' | 'code-point', exact: string, prefix = '') => ({
      kind: 'quote' as const,
      passages: [{ exact, prefix, position: { start, end: start + exact.length, unit } }] as const,
    })
    const { annotations } = bring(
      of([
        at(15, 'utf-16', '😀'),
        at(18, 'code-point', 'no'),
        { ...at(19, 'code-point', 'no'), kind: 'claim' },
        at(0, 'utf-16', 'the mayor said', 'told, '),
        claim('"no"'),
        claim('said'),
        claim('no such words'),
      ]),
    )
    expect(annotations.map((one) => ('state' in one ? one.state : one.outcome))).toEqual([
      'exact',
      'exact',
      'exact',
      'moved',
      'changed',
      'exact',
      'lost',
    ])
  })

  test('keep as many of several passages as are there', () => {
    const split: IncomingAnnotation = {
      kind: 'quote',
      passages: [{ exact: 'gone' }, { exact: 'told' }, { exact: 'The mayor' }],
    }
    const [bundled] = imported(of([split])).articles
    expect(bundled?.annotations).toMatchObject([{ anchor: { exact: 'The mayor' }, continued: [{ exact: 'told' }] }])
    expect(bring(of([split])).annotations).toMatchObject([{ outcome: 'added', state: 'changed' }])
  })

  test('have passages of articles as evidence where these are, and it is said where they are not', () => {
    const evidence = ['told', 'no such words'].map((exact) => ({
      stance: 'supports' as const,
      kind: 'quoted' as const,
      article: sampleId(1),
      passage: { exact },
    }))
    const elsewhere = {
      stance: 'contradicts',
      kind: 'quoted',
      article: sampleId(9),
      passage: { exact: 'told' },
    } as const
    const brought = bring(of([claim('twice', { evidence: [...evidence, elsewhere] })]))
    const [bundled] = applied(library(), [], brought.edits).articles
    expect(bundled?.annotations[0]?.evidence).toMatchObject([
      { stance: 'supports', kind: 'passage', article: sampleId(1), revision: 1, anchor: { exact: 'told', start: 43 } },
    ])
    expect(bundled?.annotations[0]?.evidence).toHaveLength(1)
    expect(brought.remarks).toEqual(['Passages that are evidence and in no article here were left out (2).'])
  })

  test('bring speakers and tags that are missing, and take those that are there by any name', () => {
    const { edits } = bring(
      of([claim('told', { speaker: 'a. moss', via: ['The Ministry'], tags: ['Harbour', 'new'] })]),
    )
    expect(edits.map(({ table, after: { id } }) => [table, id])).toEqual([
      ['codes', sampleId(100)],
      ['speakers', sampleId(101)],
      ['annotations', expect.stringMatching(/^[\da-f-]{36}$/)],
    ])
    expect(edits.at(-1)?.after).toMatchObject({
      speaker: 'speaker-1',
      via: [sampleId(101)],
      tags: ['code-1', sampleId(100)],
      created: NOW,
    })
  })

  test('bring codes with their places in the tree and what they mean', () => {
    const incoming: Incoming = {
      ...of([claim('told', { tags: ['Cracks'] })]),
      codes: [
        { name: 'Safety', parent: null, description: 'Of people.' },
        { name: 'Cracks', parent: 'Safety', description: '', tone: 'red' },
        { name: 'Unused', parent: null, description: '' },
      ],
    }
    const { codes } = imported(incoming).registry
    const named = (name: string) => [...codes.values()].find((code) => code.name === name)
    expect(named('Cracks')).toMatchObject({ tone: 'red', parent: named('Safety')?.id })
    expect(named('Safety')).toMatchObject({ description: 'Of people.', parent: null })
  })

  test('are not doubled when they are brought in again, with an id or without one', () => {
    const incoming = of([
      claim('told', { id: sampleId(5), note: 'a' }),
      claim('told', { note: 'b', speaker: 'New' }),
      claim('told', { note: 'b' }),
    ])
    const once = bring(incoming)
    expect(once.annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there'])
    const library1 = { ...applied(library(), [], once.edits), trash: [] }
    const twice = bring(incoming, library1)
    expect(twice.edits).toEqual([])
    expect(twice.annotations.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'there'])
  })

  test('of the same words alone are as many as there are places of these', () => {
    const incoming = of([claim('said'), claim('said'), claim('said')])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there'])
    expect(bring(incoming, { ...imported(incoming), trash: [] }).edits).toEqual([])
  })

  test('are not split, nor are their ends cut off, where the article itself has the words so', () => {
    const text = 'He said “no […] yes” and left.'
    const words = ['no […] yes', ' and left', 'He said […] and left', 'He […] yes'].flatMap(
      (one) => splitWords(one) ?? [],
    )
    const incoming = of(words.map((one) => ({ kind: 'quote' as const, ...one })))
    const [bundled] = imported(
      incoming,
      library({ articles: [sampleBundled({ id: sampleId(1) }, [text], () => [])] }),
    ).articles
    expect(bundled?.annotations.map((mine) => passagesOf(mine).map(({ exact }) => exact))).toEqual([
      ['no […] yes'],
      [' and left'],
      ['He said', 'and left'],
      ['He', 'yes'],
    ])
  })

  test('with ids of their own are two where they say the same, unless the library has it', () => {
    const incoming = of([claim('told', { id: sampleId(5) }), claim('told', { id: sampleId(6) })])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    const mine = bring(of([claim('told')])).edits.flatMap((edit) => (edit.table === 'annotations' ? [edit.after] : []))
    expect(bring(incoming, library({ annotations: mine })).edits).toEqual([])
  })

  test('are not doubled when the reader has changed them since', () => {
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1), note: 'mine' })
    expect(bring(of([claim('told', { id: sampleId(5) })]), library({ annotations: [mine] })).edits).toEqual([])
  })

  test('without ids are not doubled either when the reader has changed them, or their text, since', () => {
    const incoming = of([
      { kind: 'highlight', passages: [{ exact: 'said' }] },
      { kind: 'highlight', passages: [{ exact: 'said' }] },
      { kind: 'highlight', passages: [{ exact: 'told' }] },
      { kind: 'note', passages: [{ exact: 'told' }], note: 'one', created: 5 },
      { kind: 'note', passages: [{ exact: 'told' }], note: 'other', created: 5 },
    ])
    const once = imported(incoming)
    const [bundled] = once.articles
    if (bundled === undefined) throw new Error('The article is gone')
    const changed = bundled.annotations.map((mine) => ({ ...mine, kind: 'claim' as const, note: 'mine', tags: [] }))
    expect(changed).toHaveLength(5)
    const again = (text: string) =>
      bring(incoming, {
        ...once,
        articles: [{ ...bundled, content: { ...bundled.content, text }, annotations: changed }],
        trash: [],
      })
    for (const text of [bundled.content.text, 'Now it is another.']) {
      expect(again(text).edits).toEqual([])
      expect(again(text).annotations.map(({ outcome }) => outcome)).toEqual(Array(5).fill('there'))
    }
  })

  test('without ids come back from the trash as those with ids do', () => {
    const incoming = of([claim('told')])
    const once = imported(incoming)
    const trash = once.articles.flatMap(({ annotations }) => annotations.map((mine) => ({ ...mine, deleted: 3 })))
    const again = importAnnotations(incoming, library({ trash }), NOW, () => sampleId(800))
    expect(again.annotations).toMatchObject([{ outcome: 'restored', id: trash[0]?.id }])
    expect(again.edits).toMatchObject([{ before: { deleted: 3 }, after: { deleted: 0 } }])
  })

  test('without ids are those that were made at their places in the same minute, each one of these', () => {
    const minute = Date.UTC(2026, 2, 2, 9, 30)
    const on = library().articles[0]?.content.text.indexOf('told') ?? 0
    const anchor = { start: on, end: on + 4, exact: 'told', prefix: '', suffix: '' }
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1), anchor, created: minute + 12_345 })
    const highlight = (created: number, note = ''): IncomingAnnotation => {
      return { kind: 'highlight', passages: [{ exact: 'told' }], created, note }
    }
    const outcomes = (...annotations: IncomingAnnotation[]) =>
      bring(of(annotations), library({ annotations: [mine] })).annotations.map(({ outcome }) => outcome)
    expect(outcomes(highlight(minute), highlight(minute, 'Of somebody else'))).toEqual(['there', 'added'])
    expect(outcomes(highlight(minute + 12_000))).toEqual(['there'])
    expect(outcomes(highlight(minute - 60_000))).toEqual(['added'])
    expect(outcomes(highlight(minute + 13_000))).toEqual(['added'])
  })

  test.each([
    ['Readwise', readReadwise(writeReadwise(SAMPLE_BUNDLE))],
    ['Hypothesis', readHypothesisCsv(writeHypothesisCsv(SAMPLE_BUNDLE))],
  ])('that were exported for %s, as words alone, are those of the library that they are from', (_program, incoming) => {
    const { annotations, edits } = bring(incoming, { ...SAMPLE_BUNDLE, trash: [] })
    expect(annotations.map(({ outcome }) => outcome)).toEqual(Array(5).fill('there'))
    expect(edits).toEqual([])
  })

  test('are here wherever an annotation of their id is, whether their words can be found or not', () => {
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1) })
    const { annotations } = bring(of([claim('gone', { id: sampleId(5) })]), library({ annotations: [mine] }))
    expect(annotations).toMatchObject([{ outcome: 'there', id: sampleId(5), article: sampleId(1) }])
  })

  test('tell how many passages are missing, and how far they are', () => {
    const told: number[] = []
    const split: IncomingAnnotation = { kind: 'quote', passages: [{ exact: 'gone' }, { exact: 'told' }] }
    const { annotations } = importAnnotations(
      of([split, claim('told')]),
      library(),
      NOW,
      () => sampleId(100),
      (done) => told.push(done),
    )
    expect(annotations[0]).toMatchObject({ state: 'changed', missing: 1 })
    expect(told).toEqual([1, 2])
  })

  test('come back from the trash', () => {
    const gone = sampleAnnotation({ id: sampleId(5), article: sampleId(1), deleted: 3 })
    const { edits, annotations } = bring(of([claim('told', { id: sampleId(5) })]), library({ trash: [gone] }))
    expect(annotations).toMatchObject([{ outcome: 'restored', id: sampleId(5) }])
    expect(edits).toMatchObject([{ before: { deleted: 3 }, after: { deleted: 0, updated: NOW } }])
  })

  test('keep a verdict that the library has no term for as a tag, and say so', () => {
    const { edits, remarks } = bring(of([claim('told', { verdict: 'REFUTED', claimType: 'rumour' })]))
    expect(edits.at(-1)?.after).toMatchObject({ verdict: 'refuted', tags: [sampleId(100)] })
    expect(edits[0]?.after).toMatchObject({ name: 'Kind of claim: rumour' })
    expect(remarks).toEqual(['“Kind of claim: rumour” is no term of this library, so it became a tag (1).'])
  })

  test('are linked as they were, to one another and to what is there', () => {
    const there = sampleAnnotation({ id: sampleId(7), article: sampleId(1) })
    const incoming = of([
      claim('told', {
        id: sampleId(5),
        links: [
          { relation: 'repeats', to: sampleId(7) },
          { relation: 'answers', to: sampleId(8) },
        ],
      }),
      claim('twice', { id: sampleId(6), links: [{ relation: 'contradicts', to: sampleId(5) }] }),
    ])
    const links = bring(incoming, library({ annotations: [there] })).edits.filter(({ table }) => table === 'links')
    expect(links.map(({ after: link }) => link)).toMatchObject([
      { from: sampleId(5), relation: 'repeats', to: sampleId(7) },
      { from: sampleId(6), relation: 'contradicts', to: sampleId(5) },
    ])
  })

  test('add a note on the whole to the article’s, once', () => {
    const noted = of([], { id: sampleId(1), note: 'Read twice.' })
    const once = imported(noted)
    expect(once.articles[0]?.article.note).toBe('Read twice.')
    expect(bring(noted, { ...once, trash: [] }).edits).toEqual([])
    expect(imported(of([], { id: sampleId(1), note: 'More.' }), { ...once, trash: [] }).articles[0]?.article.note).toBe(
      'Read twice.\n\nMore.',
    )
  })

  test('of an article that is not here are told, with the source', () => {
    const { annotations, unmatched, edits } = bring(
      of([claim('told')], { title: 'Another', url: 'https://example.org/b' }),
    )
    expect(annotations).toEqual([{ source: 'Another', words: 'told', outcome: 'no-article' }])
    expect(unmatched).toHaveLength(1)
    expect(edits).toEqual([])
  })

  test('of a book are looked for in each of its chapters', () => {
    const chapters = ['One here.', 'Two there.'].map((line, i) =>
      sampleBundled(
        { id: sampleId(i + 1), title: `Chapter ${i + 1}`, collection: 'The Book', hash: 'd'.repeat(64), part: i },
        [line],
        () => [],
      ),
    )
    const { annotations } = bring(
      of([claim('there'), claim('here')], { title: 'the book' }),
      library({ articles: chapters }),
    )
    expect(annotations).toMatchObject([{ article: sampleId(2) }, { article: sampleId(1) }])
  })
})

describe('the article of a source', () => {
  const { articles } = library()
  test.each([
    [{ id: sampleId(1) }, 'id'],
    [{ hash: 'a'.repeat(64), part: 0 }, 'file'],
    [{ url: 'http://example.org/a#top' }, 'address'],
    [{ title: ' the  bridge ' }, 'title'],
  ])('is found where it is %j', (source, by) => {
    expect(matchArticle({ ...source, annotations: [] }, articles)).toMatchObject({ by, article: { id: sampleId(1) } })
  })

  test.each([
    [{ id: sampleId(2) }],
    [{ hash: 'a'.repeat(64), part: 1 }],
    [{ url: 'https://example.org/a?page=2' }],
    [{ title: '' }],
    [{}],
  ])('is none where it is %j', (source) => {
    expect(matchArticle({ ...source, annotations: [] }, articles)).toBeNull()
  })
})
