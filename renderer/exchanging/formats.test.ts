import { describe, expect, test } from 'vitest'
import type { AnnotationKind } from '../domain/annotation'
import { pictureUrl } from '../domain/note-link'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import type { SpeakerKind } from '../domain/speaker'
import type { Bundle } from './bundle'
import { EXPORT_FORMATS, exportFormat, extensionOf } from './formats'
import { SAMPLE_BUNDLE, sampleBundled } from './samples/sample-bundle'

const NOW = Date.UTC(2026, 2, 3)
const EMPTY: Bundle = { articles: [], registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }) }

function losses(id: string, bundle: Bundle, options = {}): string[] {
  return exportFormat(id)?.losses(bundle, { now: NOW, ...options }) ?? ['There is no such format.']
}

describe('each format', () => {
  test.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    '%s is written, of nothing too',
    (_id, format) => {
      expect(format.write(SAMPLE_BUNDLE, { now: NOW }).length).toBeGreaterThan(0)
      expect(() => format.write(EMPTY, { now: NOW })).not.toThrow()
      expect(extensionOf(format, SAMPLE_BUNDLE.articles.length)).toMatch(/^[a-z]+$/)
      expect(format.losses(EMPTY, { now: NOW })).toEqual([])
    },
  )

  test('has a name of its own on the command line', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
    expect(exportFormat('refi')?.extension).toBe('qdpx')
    expect(exportFormat('nothing')).toBeUndefined()
  })
})

describe('what a format loses', () => {
  test('is said only of what is there', () => {
    const plain: Bundle = { ...EMPTY, articles: [sampleBundled({}, ['Words.'], () => [])] }
    expect(losses('refi', plain)).toEqual([])
    expect(losses('json', plain)).toEqual(['The original files stay in the library (1).'])
    expect(losses('readwise', plain)).toEqual(['Readwise has no place for the texts of articles (1).'])
  })

  test('is counted, and says how else it arrives where it does', () => {
    expect(losses('readwise', SAMPLE_BUNDLE)).toEqual(
      expect.arrayContaining([
        'Readwise has no place for speakers (3).',
        'Readwise has no place for verdicts (2).',
        'Split quotes are one text with “[…]” between their passages (1).',
      ]),
    )
    expect(losses('hypothesis', SAMPLE_BUNDLE)).toContain('Speakers become tags (3).')
    expect(losses('brat', SAMPLE_BUNDLE)).toContain('brat has no place for links between claims of two articles (1).')
    expect(losses('bibtex', SAMPLE_BUNDLE)).toContain('BibTeX has no place for annotations (5).')
  })

  test('is the kind of annotations that are all of one, unless they are highlights', () => {
    const all = (kind: AnnotationKind): Bundle => ({
      ...EMPTY,
      articles: [sampleBundled({}, ['Words.'], (on) => [sampleAnnotation({ ...on('Words'), kind })])],
    })
    expect(losses('readwise', all('claim'))).toContain('Readwise has no place for kinds of annotation (1).')
    expect(losses('hypothesis', all('claim'))).toContain('Kinds of annotation become tags (1).')
    expect(losses('readwise', all('highlight')).join(' ')).not.toContain('kinds of annotation')
  })

  test('is in tables how exactly times were known, and what has commas', () => {
    expect(losses('hypothesis-csv', SAMPLE_BUNDLE)).toContain(
      'When annotations were made is kept to the minute, when they were changed not at all (5).',
    )
    expect(losses('readwise', SAMPLE_BUNDLE)).toContain(
      'When annotations were made is kept to the second, when they were changed not at all (5).',
    )
    const commas: Bundle = {
      articles: [
        sampleBundled({}, ['Words and more.'], (on) => [
          sampleAnnotation({ ...on('Words'), speaker: 's' }),
          sampleAnnotation({ ...on('more'), id: 'tagged', tags: ['c'] }),
        ]),
      ],
      registry: registryOf({
        speakers: [sampleSpeaker({ id: 's', name: 'Moss, Jr.' })],
        codes: [sampleCode({ id: 'c', name: 'c, d' })],
        scales: [],
        links: [],
      }),
    }
    expect(losses('hypothesis-csv', commas)).toContain('Tags, names and terms with commas fall apart at them (2).')
    expect(losses('hypothesis-csv', SAMPLE_BUNDLE).join(' ')).not.toContain('commas')
    expect(losses('hypothesis', commas).join(' ')).not.toContain('commas')
  })

  test.each(['w3c', 'brat', 'markdown'])('is in %s what kind of speaker somebody is who is no person', (id) => {
    const said = (kind: SpeakerKind): Bundle => ({
      articles: [sampleBundled({}, ['Words.'], (on) => [sampleAnnotation({ ...on('Words'), speaker: 's' })])],
      registry: registryOf({ speakers: [sampleSpeaker({ id: 's', kind })], codes: [], scales: [], links: [] }),
    })
    const told = /has no place for kinds of speaker \(1\)\./
    expect(losses(id, said('organisation')).join(' ')).toMatch(told)
    expect(losses(id, said('person')).join(' ')).not.toMatch(told)
  })

  test('of pictures in notes is told by every format that has notes', () => {
    const note = `See ![the bridge](${pictureUrl('a'.repeat(64))}), and ![it](${pictureUrl('b'.repeat(64))}) again.`
    const pictured: Bundle = {
      ...EMPTY,
      articles: [sampleBundled({ note }, ['Words.'], (on) => [sampleAnnotation({ ...on('Words'), note })])],
    }
    const told = EXPORT_FORMATS.filter(({ id }) =>
      losses(id, pictured).some((loss) => /^Pictures in notes .*\(4\)/.test(loss)),
    )
    // They come along in Quoth’s own; the others have no notes.
    expect(EXPORT_FORMATS.filter((format) => !told.includes(format)).map(({ id }) => id)).toEqual([
      'json',
      'claimreview',
      'bibtex',
      'csl',
    ])
  })

  test('of files, in Quoth’s own JSON, is those that did not come along', () => {
    const [here, left] = ['a'.repeat(64), 'b'.repeat(64)]
    const evidence = [{ id: 'e', stance: 'supports', kind: 'file', hash: left, name: 'letter.pdf' }] as const
    const note = `![the bridge](${pictureUrl(here)})`
    const bundle: Bundle = {
      ...EMPTY,
      articles: [sampleBundled({}, ['Words.'], (on) => [sampleAnnotation({ ...on('Words'), note, evidence })])],
      attachments: [{ hash: here, name: 'bridge.png', type: 'image/png', bytes: new Uint8Array([1]) }],
    }
    expect(losses('json', bundle)).toEqual([
      'The original files stay in the library (1).',
      'Files kept as evidence and pictures beyond 16 MB in all, or missing from the library, keep their names only (1).',
    ])
    expect(losses('json', { ...bundle, articles: [] })).toEqual([])
  })

  test('of claims is that nobody judged them, or that their reviews are published nowhere', () => {
    expect(losses('claimreview', SAMPLE_BUNDLE)[0]).toBe(
      'Claims are left out whose review has no address on the web (2).',
    )
    const published = losses('claimreview', SAMPLE_BUNDLE, { reviewUrlOf: () => 'https://example.org/r' })
    expect(published.join(' ')).not.toContain('left out')
  })
})
