import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInReadingOrder } from '../../domain/annotation'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { jsonSchemaOf } from '../samples/json-schema'
import { librarySchema } from './library-schema'
import { readLibrary } from './read-library'
import { writeLibrary } from './write-library'

const TEXT = 'The bridge is safe.'
const BUNDLE: Bundle = {
  articles: [
    {
      article: sampleArticle({ length: TEXT.length }),
      content: {
        article: 'article-1',
        revision: 1,
        text: TEXT,
        blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length, marks: [] }],
        takenOut: [],
      },
      annotations: [
        sampleAnnotation({
          anchor: { start: 0, end: 3, exact: 'The', prefix: '', suffix: ' bridge' },
          speaker: 'speaker-1',
        }),
      ],
    },
  ],
  registry: registryOf({ speakers: [sampleSpeaker()], codes: [], scales: [], links: [] }),
}

/** The file of that bundle with something put in at a path, read. */
function readWith(path: readonly (string | number)[], value: unknown) {
  const file = JSON.parse(writeLibrary(BUNDLE, 0))
  const at = path.slice(0, -1).reduce((inner, key) => inner[key], file)
  at[path.at(-1) ?? ''] = value
  return readLibrary(JSON.stringify(file))
}

describe('Quoth’s own JSON', () => {
  test('reads back as the library that it was written from, whatever that holds', () => {
    fc.assert(
      fc.property(arbitraryBundle, fc.nat(), (bundle, now) => {
        const inOrder = bundle.articles.map((item) => ({
          ...item,
          annotations: [...item.annotations].sort(compareInReadingOrder),
        }))
        expect(readLibrary(writeLibrary(bundle, now))).toEqual({ ok: true, value: { ...bundle, articles: inOrder } })
      }),
      { numRuns: 50 },
    )
  })

  test('says who spoke by name as well, for whoever reads it', () => {
    const file = JSON.parse(writeLibrary(BUNDLE, Date.UTC(2026, 2, 1)))
    expect(file).toMatchObject({ format: 'quoth', version: 1, exported: '2026-03-01T00:00:00.000Z' })
    expect(file.articles[0].annotations[0]).toMatchObject({
      exact: 'The',
      speaker: { id: 'speaker-1', name: 'Ada Moss' },
      created: '1970-01-01T00:00:00.001Z',
    })
  })

  test.each([
    [['articles', 0, 'annotations', 0, 'start'], -1, 'articles.0.annotations.0.start'],
    [['articles', 0, 'annotations', 0, 'kind'], 'opinion', 'articles.0.annotations.0.kind'],
    [['articles', 0, 'annotations', 0, 'created'], 'today', 'articles.0.annotations.0.created'],
    [['articles', 0, 'annotations', 0, 'created'], '2026-01-01T00:00:00+05', 'articles.0.annotations.0.created'],
    [['articles', 0, 'annotations', 0, 'created'], '0000-01-01T00:00:00Z', 'in the years 1 to 9999'],
    [['articles', 0, 'annotations', 0, 'created'], '9999-12-31T23:59:59-23:59', 'in the years 1 to 9999'],
    [['articles', 0, 'blocks', 0, 'end'], 3, 'articles.0: the blocks are not those of the text'],
    [['speakers', 0, 'name'], ' ', 'speakers.0.name: expected words'],
    [['format'], 'other', 'its “format” is not “quoth”'],
    [['version'], 2, 'a newer Quoth'],
  ])('is refused where %j is %j, in words that say where', (path, value, words) => {
    const read = readWith(path, value)
    expect(read.ok ? '' : read.failure).toContain(words)
  })

  test('is refused where two of its articles have one id', () => {
    const { articles, ...rest } = JSON.parse(writeLibrary(BUNDLE, 0))
    const read = readLibrary(JSON.stringify({ ...rest, articles: [...articles, ...articles] }))
    expect(read.ok ? '' : read.failure).toContain('Two of its articles have the id article-1')
  })

  test('is refused where it is no JSON', () => {
    expect(readLibrary('{').ok).toBe(false)
    expect(readLibrary('null').ok).toBe(false)
  })

  test('is described to others by the schema that it is checked with', async () => {
    const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...jsonSchemaOf(librarySchema) }
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../docs/quoth.schema.json')
  })
})
