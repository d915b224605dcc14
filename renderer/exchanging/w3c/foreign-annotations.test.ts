import { describe, expect, test } from 'vitest'
import type { IncomingAnnotation } from '../incoming'
import { readWebAnnotationFile, readWebAnnotations } from './read-web-annotations'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The annotation that one W3C annotation of somebody else's is read as. */
function read(fields: object) {
  const [one] = readWebAnnotations({
    '@context': CONTEXT,
    type: 'Annotation',
    target: { source: 'https://example.org/a', selector: [{ type: 'TextQuoteSelector', exact: 'words' }] },
    ...fields,
  })
  if (one === undefined) throw new Error('Nothing was read')
  return one.annotation.ok ? one.annotation.value : one.annotation.failure
}

const QUOTED = { type: 'TextQuoteSelector', exact: '😀 the mayor left', prefix: 'Then ', suffix: '. Nobody' }

describe('a W3C annotation that another program wrote', () => {
  test('says in tags and by what it identifies what it is, and who it is of', () => {
    expect(
      read({
        id: 'urn:uuid:3F1C2B54-5D3D-4A57-9C9A-0A8F2C7A1E01',
        created: '2024-09-06T10:00:00Z',
        body: [
          { type: 'TextualBody', value: 'claim', purpose: 'tagging' },
          { type: 'TextualBody', value: 'harbour', purpose: 'tagging' },
          { type: 'TextualBody', value: 'Ada Moss', purpose: 'identifying' },
        ],
      }),
    ).toEqual({
      id: '3f1c2b54-5d3d-4a57-9c9a-0a8f2c7a1e01',
      kind: 'claim',
      passages: [{ exact: 'words' }],
      tags: ['harbour'],
      speaker: 'Ada Moss',
      created: Date.UTC(2024, 8, 6, 10),
    } satisfies IncomingAnnotation)
  })

  test('takes the purpose of a body from any that it names, and from the annotation where it names none', () => {
    const harbour = { type: 'TextualBody', value: 'harbour' }
    const tagged = { kind: 'highlight', tags: ['harbour'] }
    expect(read({ body: { ...harbour, purpose: ['tagging'] } })).toMatchObject(tagged)
    expect(read({ motivation: 'tagging', body: harbour })).toMatchObject(tagged)
    expect(read({ motivation: 'identifying', body: harbour })).toMatchObject({ speaker: 'harbour' })
    expect(read({ motivation: ['commenting', 'tagging'], body: harbour })).toMatchObject({ note: 'harbour' })
    expect(read({ motivation: 'tagging', body: { ...harbour, purpose: 'commenting' } })).toMatchObject({
      kind: 'note',
      note: 'harbour',
    })
  })

  test('tells of pages and annotations that are only named, where they are not in the file', () => {
    const target = { source: 'x:1', selector: { type: 'TextQuoteSelector', exact: 'words' } }
    const annotation = { id: 'x:a', type: 'Annotation', target }
    const collection = { id: 'x:c', type: 'AnnotationCollection', total: 500 }
    const told = ['Further annotations are at x:p1 and not in the file.']
    for (const first of ['x:p1', { id: 'x:p1', type: 'AnnotationPage' }])
      expect(readWebAnnotationFile({ ...collection, first })).toEqual({ sources: [], codes: [], leftOut: told })

    const page = { id: 'x:p1', type: 'AnnotationPage', items: [annotation, 'x:b'], next: 'x:p2' }
    const brought = readWebAnnotationFile({ ...collection, first: page })
    expect(brought.sources).toMatchObject([{ annotations: [{ passages: [{ exact: 'words' }] }] }])
    expect(brought.leftOut).toEqual([
      'Further annotations are at x:p2 and not in the file.',
      'Annotations that the file only names and does not have: 1.',
    ])

    const next = { id: 'x:p2', type: 'AnnotationPage', items: ['x:b', { ...annotation, id: 'x:b' }] }
    for (const whole of [
      { ...collection, first: { ...page, next } },
      { '@graph': [{ ...collection, first: 'x:p1' }, page, next] },
    ]) {
      const { sources, leftOut } = readWebAnnotationFile(whole)
      expect(sources[0]?.annotations).toHaveLength(2)
      expect(leftOut).toEqual([])
    }
  })

  test.each([
    ['a resource of the web', { id: 'https://example.org/talk.mp3', type: 'Sound' }],
    ['a page that tags', { type: 'SpecificResource', purpose: 'tagging', source: 'https://example.org/harbour' }],
    ['a named page that comments', { purpose: 'commenting', source: { id: 'https://example.org/a', label: 'A' } }],
    ['a choice of such', { type: 'Choice', items: [{ id: 'https://example.org/a' }, { id: 'https://example.org/b' }] }],
    ['evidence that is nowhere', { canonical: 'urn:x-quoth:supports:e1', value: 'Report x', purpose: 'linking' }],
  ])('tells of a body that is %s, and keeps what is beside it', (_case, body) => {
    const { sources, leftOut } = readWebAnnotationFile({
      type: 'Annotation',
      target: { source: 'x:1', selector: { type: 'TextQuoteSelector', exact: 'words' } },
      body: [body, { type: 'TextualBody', value: 'Why?' }, { type: 'TextualBody', value: '' }],
    })
    expect(sources).toEqual([
      { url: 'x:1', annotations: [{ kind: 'note', note: 'Why?', passages: [{ exact: 'words' }] }] },
    ])
    expect(leftOut).toEqual(['Parts of annotations that are no text, or not in the file: 1.'])
  })

  test('says in a choice what comes first of what can be read, and by a resource what it is called or holds', () => {
    const harbour = { type: 'TextualBody', value: 'harbour' }
    const choice = { type: 'Choice', items: [{ id: 'https://example.org/a' }, harbour, { value: 'Hafen' }] }
    expect(read({ body: { ...choice, purpose: 'tagging' } })).toMatchObject({ tags: ['harbour'] })
    expect(read({ body: choice })).toMatchObject({ note: 'harbour' })
    expect(read({ body: { ...choice, type: 'List' } })).toMatchObject({ note: 'harbour\n\nHafen' })
    const called = { type: 'SpecificResource', source: { id: 'https://example.org/harbour', label: 'harbour' } }
    expect(read({ body: { ...called, purpose: 'tagging' } })).toMatchObject({ tags: ['harbour'] })
    expect(read({ body: { ...called, purpose: 'identifying' } })).toMatchObject({ speaker: 'harbour' })
    const text = { value: '<p>harbour</p>', format: 'text/html' }
    expect(read({ body: { type: 'SpecificResource', source: text } })).toMatchObject({ note: 'harbour' })
  })

  test('tells of targets without words and on another page beside others, and of links that say nothing that is known', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'words' }
    const { sources, leftOut } = readWebAnnotationFile([
      {
        type: 'Annotation',
        target: [
          { source: 'x:1', selector },
          { source: 'x:1', selector: { type: 'SvgSelector' } },
          { source: { id: 'x:4' }, selector: { type: 'TextQuoteSelector', exact: 'other words' } },
        ],
      },
      { type: 'Annotation', motivation: 'linking', target: ['x:2', 'x:3'], bodyValue: 'reminds of' },
    ])
    expect(sources).toMatchObject([{ url: 'x:1', annotations: [{ passages: [{ exact: 'words' }] }] }])
    expect(leftOut).toEqual([
      'Passages of annotations that select no words, or those of a second page: 2.',
      'Links between annotations that say nothing Quoth knows: 1.',
    ])
  })

  test('may have its targets in a set', () => {
    const targets = ['one', 'two'].map((exact) => ({ source: 'x:1', selector: { type: 'TextQuoteSelector', exact } }))
    expect(read({ target: { type: 'List', items: targets } })).toMatchObject({
      passages: [{ exact: 'one' }, { exact: 'two' }],
    })
    expect(read({ target: { type: 'Choice', items: targets } })).toMatchObject({ passages: [{ exact: 'one' }] })
    const named = { type: 'Annotation', target: { id: 'x:2', type: 'List', items: targets }, bodyValue: 'Why?' }
    expect(readWebAnnotationFile(named).sources).toMatchObject([{ url: 'x:1', annotations: [{ note: 'Why?' }] }])
  })

  test('has its text for a note, out of HTML where it is that', () => {
    expect(read({ bodyValue: 'Why?' })).toMatchObject({ kind: 'note', note: 'Why?' })
    expect(read({ motivation: 'highlighting', body: { type: 'TextualBody', value: 'x' } })).toMatchObject({
      kind: 'highlight',
      note: 'x',
    })
    expect(
      read({ body: { type: 'TextualBody', format: 'text/html', value: '<p>a &amp; <b>b</b></p><p>c<br>d</p>' } }),
    ).toMatchObject({ note: 'a & b\n\nc\nd' })
  })

  test('has one id from its IRI, the same each time', () => {
    const first = read({ id: 'https://example.org/annotations/1' })
    expect(first).toEqual(read({ id: 'https://example.org/annotations/1' }))
    expect(first).not.toEqual(read({ id: 'https://example.org/annotations/2' }))
  })

  test('may lead to its words step by step, and may have a position only', () => {
    const refined = {
      type: 'FragmentSelector',
      value: 'p1',
      refinedBy: { type: 'TextQuoteSelector', exact: 'in it', prefix: 'a ' },
    }
    expect(read({ target: { source: 'x:1', selector: refined } })).toMatchObject({
      passages: [{ exact: 'in it', prefix: 'a ' }],
    })
    const position = { type: 'TextPositionSelector', start: 1, end: 2 }
    expect(read({ target: { source: 'x:1', selector: position } })).toMatchObject({
      passages: [{ exact: '', position: { start: 1, end: 2, unit: 'code-point' } }],
    })
  })

  test.each([
    ['words by words', QUOTED, { type: 'TextQuoteSelector', exact: 'mayor' }],
    ['words by a position in them, in code points', QUOTED, { type: 'TextPositionSelector', start: 6, end: 11 }],
    [
      'words by words that are in them twice, told apart',
      { ...QUOTED, exact: 'a mayor 😀, the mayor left' },
      { type: 'TextQuoteSelector', exact: 'mayor', prefix: 'the ' },
    ],
  ])('that refines %s has the last, with the rest around it', (_case, outer, refinedBy) => {
    const one = read({ target: { source: 'x:1', selector: { ...outer, refinedBy } } })
    const before = outer.exact.slice(0, outer.exact.lastIndexOf('mayor'))
    expect(one).toMatchObject({
      passages: [{ exact: 'mayor', prefix: `Then ${before}`, suffix: ' left. Nobody' }],
    })
  })

  test('counts a position that refines another from its start, and looks for words near it', () => {
    const outer = { type: 'TextPositionSelector', start: 10, end: 20 }
    const passagesOfTarget = (refinedBy: object) => {
      const one = read({ target: { source: 'x:1', selector: { ...outer, refinedBy } } })
      return typeof one === 'string' ? one : one.passages
    }
    expect(passagesOfTarget({ type: 'TextPositionSelector', start: 2, end: 5 })).toEqual([
      { exact: '', position: { start: 12, end: 15, unit: 'code-point' } },
    ])
    expect(passagesOfTarget({ type: 'TextPositionSelector', start: 2, end: 11 })).toBe(
      'Annotation 1: its target selects no words.',
    )
    expect(passagesOfTarget({ type: 'TextQuoteSelector', exact: 'x' })).toEqual([
      { exact: 'x', position: { start: 10, end: 20, unit: 'code-point' } },
    ])
  })

  test.each([
    [{ target: { selector: { type: 'TextQuoteSelector', exact: 'x' } } }, 'Annotation 1: its target has no source.'],
    [
      {
        target: {
          source: 'x:1',
          selector: {
            type: 'FragmentSelector',
            value: 'p1',
            refinedBy: { type: 'TextPositionSelector', start: 0, end: 2 },
          },
        },
      },
      'Annotation 1: its target selects no words.',
    ],
    [
      { target: { source: 'https://example.org', selector: { type: 'SvgSelector', value: '<svg/>' } } },
      'Annotation 1: its target selects no words.',
    ],
    [
      { target: { source: 'https://example.org', selector: { type: 'TextPositionSelector', start: 3, end: 3 } } },
      'Annotation 1: its target selects no words.',
    ],
  ])('is refused in words where it is %j', (fields, words) => {
    expect(read(fields)).toBe(words)
  })
})
