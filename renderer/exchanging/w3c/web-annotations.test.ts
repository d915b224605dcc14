import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { passagesOf } from '../../domain/passages'
import type { Bundle } from '../bundle'
import type { IncomingAnnotation } from '../incoming'
import { uuidFor } from '../name-uuid'
import { parseJson } from '../parse-json'
import { placerIn } from '../place'
import { withPlacedEvidence } from '../place-evidence'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE, sampleId } from '../samples/sample-bundle'
import { addressKey } from '../source-address'
import { isWebAnnotations, readWebAnnotationFile, readWebAnnotations } from './read-web-annotations'
import { writeWebAnnotations } from './write-web-annotations'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

describe('W3C Web Annotations', () => {
  test('hold each passage by its words and by its position in code points', () => {
    const file = JSON.parse(writeWebAnnotations(SAMPLE_BUNDLE))
    const [, claim] = file.first.items
    expect(claim).toMatchObject({
      id: `urn:uuid:${sampleId(11)}`,
      motivation: 'assessing',
      target: [
        {
          source: 'https://example.org/bridge?id=1',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'The bridge is safe',
              prefix: 'The mayor 😀 said on Monday: “',
              suffix: expect.any(String),
            },
            { type: 'TextPositionSelector', start: 29, end: 47 },
          ],
        },
        { source: 'https://example.org/bridge?id=1' },
      ],
    })
    expect(file.total).toBe(file.first.items.length)
  })

  test('read back with all that they can hold, in their places, whatever that is', () => {
    fc.assert(fc.property(arbitraryBundle, expectReadBack), { numRuns: 60 })
  })

  test('link claims by the ids of their annotations', () => {
    const [claim] = readWebAnnotations(JSON.parse(writeWebAnnotations(SAMPLE_BUNDLE))).flatMap(({ annotation }) =>
      annotation.ok && annotation.value.id === sampleId(21) ? annotation.value : [],
    )
    expect(claim?.links).toEqual([{ relation: 'contradicts', to: sampleId(11) }])
  })

  test('are known by their types and by their context, in any container', () => {
    const one = { '@context': CONTEXT, target: 'x' }
    for (const data of [one, [one], { '@graph': [{ type: 'Annotation' }] }, { type: ['AnnotationPage'] }])
      expect(isWebAnnotations(data)).toBe(true)
    for (const data of [{ kind: 'claim' }, [], null, 'x', { annotations: [] }])
      expect(isWebAnnotations(data)).toBe(false)
  })
})

function expectReadBack(bundle: Bundle) {
  const parsed = parseJson(writeWebAnnotations(bundle))
  if (!parsed.ok) throw new Error(parsed.failure)
  const { sources, leftOut } = readWebAnnotationFile(parsed.value)
  expect(leftOut).toEqual([])
  const placed = (one: IncomingAnnotation) =>
    withPlacedEvidence(one, (id) => {
      const content = bundle.articles.find(({ article }) => uuidFor(article.id) === id)?.content
      return content && { content, place: placerIn(content.text) }
    }).placed
  for (const { article, content, annotations } of bundle.articles) {
    const source = sources.find(
      ({ id, url }) => id === article.id || addressKey(url ?? '') === addressKey(article.url ?? '-'),
    )
    expect(source?.note ?? '').toBe(article.note)
    const place = placerIn(content.text)
    const inOrder = [...annotations].sort(compareInReadingOrder)
    expect((source?.annotations ?? []).map((one) => ({ ...placed(one), passages: place(one.passages) }))).toEqual(
      inOrder.map((annotation) => {
        const {
          id,
          kind,
          created,
          updated,
          note,
          tags,
          via,
          speaker,
          evidence,
          anchor: _a,
          continued: _c,
          ...rest
        } = annotation
        const { article: _article, revision: _revision, deleted: _deleted, ...said } = rest
        const nameOf = (speakerId: string) => bundle.registry.speakers.get(speakerId)?.name ?? ''
        const names = codeNames(tags, bundle.registry.codes)
        const links = [...bundle.registry.links.values()].filter(({ from }) => from === id)
        return {
          ...said,
          id,
          kind,
          created,
          updated,
          passages: { state: 'exact', passages: passagesOf(annotation).map(({ start, end }) => ({ start, end })) },
          ...(note === '' ? {} : { note }),
          ...(names.length === 0 ? {} : { tags: names }),
          ...(speaker === undefined ? {} : { speaker: nameOf(speaker) }),
          ...(via === undefined ? {} : { via: via.map(nameOf) }),
          ...(evidence === undefined ? {} : { evidence }),
          ...(links.length === 0 ? {} : { links: links.map(({ relation, to }) => ({ relation, to })) }),
        }
      }),
    )
  }
}

/** A selector that others lead on from. */
