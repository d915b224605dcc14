import { describe, expect, test } from 'vitest'
import { passagesOf } from '../domain/passages'
import { byId, registryOf } from '../domain/registry'
import { sampleAnnotation, sampleSpeaker } from '../domain/samples/samples'
import { importAnnotations } from './import-annotations'
import type { Incoming, IncomingAnnotation } from './incoming'
import { matchArticle } from './match-articles'
import { applied } from './samples/apply-edits'
import { bring, claim, imported, library, NOW, of } from './samples/importing'
import { sampleBundled, sampleId } from './samples/sample-bundle'
import { splitWords } from './split-words'

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

  test('bring the whole codebook, each code once, whatever it is called by now', () => {
    const codes = [
      { id: sampleId(51), name: 'Risk', parent: null, description: 'Of any kind.', tone: 'red' as const },
      { id: sampleId(52), name: 'Flood', parent: 'Risk', description: '' },
      { name: 'Harbour', parent: null, description: 'It is here, and stays as it is.' },
    ]
    const incoming = { ...of([claim('told', { tags: ['Flood'] })]), codes }
    expect(bring(incoming)).toMatchObject({ unusedCodes: 1, remarks: [] })
    const after = imported(incoming)
    expect([...after.registry.codes.values()]).toMatchObject([
      { id: 'code-1', name: 'harbour', description: '' },
      { id: sampleId(51), name: 'Risk', parent: null, description: 'Of any kind.', tone: 'red' },
      { id: sampleId(52), name: 'Flood', parent: sampleId(51) },
    ])

    const renamed = [...after.registry.codes.values()].map((code) =>
      code.id === sampleId(52) ? { ...code, name: 'Flooding', absorbed: [] } : code,
    )
    const [merged] = renamed
    if (merged === undefined) throw new Error('There is no code')
    const codesNow = [{ ...merged, absorbed: [sampleId(51)] }, ...renamed.filter(({ id }) => id === sampleId(52))]
    const registry = { ...after.registry, codes: byId(codesNow) }
    expect(bring(incoming, { ...after, registry, trash: [] }).edits).toEqual([])
  })

  test('bring speakers with what is said of them, but for those who are there by id or name', () => {
    const speakers = [
      {
        id: sampleId(61),
        name: 'The Ministry',
        kind: 'organisation' as const,
        position: { role: 'owner', affiliation: 'the bridge' },
        link: 'https://example.org',
        notes: 'Of works.',
      },
      { id: sampleId(62), name: 'a. moss', notes: 'Known by another name.' },
      { id: sampleId(63), name: 'Called Otherwise', notes: '' },
      { id: sampleId(64), name: ' ', notes: '' },
    ]
    const known = [
      sampleSpeaker({ aliases: ['A. Moss'] }),
      sampleSpeaker({ id: sampleId(70), name: 'Merged', absorbed: [sampleId(63)] }),
    ]
    const registry = registryOf({ speakers: known, codes: [], scales: [], links: [] })
    const incoming = { ...of([claim('told', { speaker: 'the ministry' })]), speakers }
    const after = imported(incoming, library({ registry }))
    expect([...after.registry.speakers.values()]).toEqual([
      ...known,
      expect.objectContaining({
        id: sampleId(61),
        name: 'The Ministry',
        kind: 'organisation',
        positions: [{ role: 'owner', affiliation: 'the bridge' }],
        link: 'https://example.org',
        notes: 'Of works.',
      }),
    ])
    expect(after.articles[0]?.annotations).toMatchObject([{ speaker: sampleId(61) }])
    expect(bring(incoming, { ...after, trash: [] }).edits).toEqual([])
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
    [{ title: 'The Bridge', url: 'https://example.org/another' }],
    [{}],
  ])('is none where it is %j', (source) => {
    expect(matchArticle({ ...source, annotations: [] }, articles)).toBeNull()
  })
})
