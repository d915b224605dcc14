import { describe, expect, test } from 'vitest'
import type { Annotation } from '../domain/annotation'
import { byId, registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { firstScale } from '../domain/scale'
import type { Bundle } from './bundle'
import { importBundle } from './import-bundle'
import { applied } from './samples/apply-edits'
import { SAMPLE_BUNDLE, sampleBundled, sampleId } from './samples/sample-bundle'

const NOW = 9

function bring(bundle: Bundle, target: Bundle) {
  let next = 900
  const brought = importBundle(bundle, { ...target, trash: [] }, NOW, () => sampleId(next++))
  return { brought, after: applied(target, brought.articles, brought.edits) }
}

describe('a library that is brought into another', () => {
  test('takes the speakers and codes that are there by their names, and leaves them as they are', () => {
    const target: Bundle = {
      articles: [],
      registry: registryOf({
        speakers: [sampleSpeaker({ id: sampleId(301), name: 'ADA MOSS', notes: 'Mine.' })],
        codes: [sampleCode({ id: sampleId(401), name: 'Safety', key: 1 })],
        scales: [],
        links: [],
      }),
    }
    const { after } = bring(SAMPLE_BUNDLE, target)
    expect(after.registry.speakers.get(sampleId(301))).toMatchObject({ name: 'ADA MOSS', notes: 'Mine.' })
    expect([...after.registry.speakers.keys()]).toEqual([sampleId(301), sampleId(32)])
    expect(after.registry.codes.get(sampleId(42))).toMatchObject({ parent: sampleId(401) })
    expect(after.articles[0]?.annotations[0]).toMatchObject({
      speaker: sampleId(301),
      via: [sampleId(32)],
      tags: [sampleId(401), sampleId(42)],
    })
  })

  test('keeps to the speakers and codes that are there by their ids, whatever the file calls them now', () => {
    const here = sampleBundled({ id: sampleId(1) }, ['The bridge is safe.'], () => [])
    const named = (speaker: string, code: string) =>
      registryOf({
        speakers: [
          sampleSpeaker({ id: sampleId(31), name: speaker }),
          sampleSpeaker({ id: sampleId(32), name: 'Via' }),
        ],
        codes: [sampleCode({ id: sampleId(41), name: code })],
        scales: [],
        links: [],
      })
    const theirs = sampleBundled({ id: sampleId(1) }, ['The bridge is safe.'], (on) => [
      sampleAnnotation({
        id: sampleId(11),
        ...on('safe'),
        speaker: sampleId(31),
        via: [sampleId(32)],
        tags: [sampleId(41)],
      }),
    ])
    const { brought, after } = bring(
      { articles: [theirs], registry: named('Mayor Ada Moss', 'Security') },
      { articles: [here], registry: named('Ada', 'Safety') },
    )
    expect(brought.edits.map(({ table }) => table)).toEqual(['annotations'])
    expect(after.articles[0]?.annotations).toMatchObject([
      { speaker: sampleId(31), via: [sampleId(32)], tags: [sampleId(41)] },
    ])
  })

  test('finds its annotations again in the texts of articles that are there', () => {
    const here = sampleBundled(
      { id: sampleId(801), title: 'Here', url: 'https://example.org/bridge?id=1', revision: 2 },
      ['New first line.', 'Now “The bridge is safe,” she said.'],
      () => [],
    )
    const { brought, after } = bring(SAMPLE_BUNDLE, {
      ...SAMPLE_BUNDLE,
      articles: [here],
      registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }),
    })
    expect(brought.articles.map(({ article }) => article.id)).toEqual([sampleId(2)])
    expect(brought.annotations.map(({ outcome }) => outcome)).toEqual(['added', 'lost', 'lost', 'added', 'added'])
    const [moved] = after.articles[0]?.annotations ?? []
    expect(moved).toMatchObject({
      id: sampleId(11),
      article: sampleId(801),
      revision: 2,
      anchor: { exact: 'The bridge is safe' },
    })
    expect(after.articles[0]?.article.note).toBe('Read **twice**.')
    // The other end of the link is there too, on the article that was added.
    expect([...after.registry.links.values()]).toMatchObject([{ from: sampleId(21), to: sampleId(11) }])
  })

  test('looks for annotations of its own articles that are not where they say, or refer to nobody', () => {
    const { articles, registry } = SAMPLE_BUNDLE
    const [first, ...others] = articles
    const [annotation, ...rest] = first?.annotations ?? []
    if (first === undefined || annotation === undefined) throw new Error('The sample has no annotation')
    const { start, end, ...quote } = annotation.anchor
    const forged = { ...annotation, speaker: 'nobody', anchor: { ...quote, start: start + 1, end: end + 1 } }
    const empty: Bundle = { articles: [], registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }) }
    const bundle = { registry, articles: [{ ...first, annotations: [forged, ...rest] }, ...others] }
    const { brought, after } = bring(bundle, empty)
    expect(brought.annotations[0]).toMatchObject({ outcome: 'added', id: annotation.id, state: 'moved' })
    const landed = after.articles[0]?.annotations.find(({ id }) => id === annotation.id)
    expect(landed?.anchor).toEqual(annotation.anchor)
    expect(landed?.speaker).toBeUndefined()
  })

  test('of two people who marked the same words, keeps both annotations where they say otherwise of them, else one', () => {
    const words = ['The bridge is safe.']
    const registry = registryOf({ speakers: [sampleSpeaker({ id: sampleId(31) })], codes: [], scales: [], links: [] })
    const marked = (id: number, fields: Partial<Annotation>): Bundle => ({
      articles: [
        sampleBundled({ id: sampleId(1) }, words, (on) => [
          sampleAnnotation({ id: sampleId(id), ...on('safe'), ...fields }),
        ]),
      ],
      registry,
    })
    const mine = marked(11, { speaker: sampleId(31), verdict: 'supported' })
    const ids = (fields: Partial<Annotation>) =>
      bring(marked(12, fields), mine).after.articles[0]?.annotations.map(({ id }) => id)
    expect(ids({ speaker: sampleId(31), verdict: 'refuted' })).toEqual([sampleId(11), sampleId(12)])
    expect(ids({ speaker: sampleId(31), verdict: 'supported', speech: 'indirect' })).toEqual([
      sampleId(11),
      sampleId(12),
    ])
    expect(ids({ speaker: sampleId(31), verdict: 'supported' })).toEqual([sampleId(11)])
    expect(ids({})).toEqual([sampleId(11)])
  })

  test('leaves out links to claims that did not arrive', () => {
    const { articles, registry } = SAMPLE_BUNDLE
    const { after } = bring(
      { registry, articles: articles.slice(1) },
      { articles: [], registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }) },
    )
    expect(after.registry.links.size).toBe(0)
  })

  test('adds terms to scales, and takes none away that are in use', () => {
    const own = { id: 'own', label: 'Own', tone: 'blue' as const, retired: false }
    const scale = (terms: readonly (typeof own)[]) => ({ ...firstScale('verdict'), terms, created: 1, updated: 1 })
    const empty = registryOf({ speakers: [], codes: [], scales: [], links: [] })
    const brought: Bundle = { articles: [], registry: { ...empty, scales: byId([scale([own])]) } }
    const using = sampleBundled({}, ['x'], (on) => [sampleAnnotation({ ...on('x'), verdict: 'refuted' })])
    const first = bring(brought, { articles: [using], registry: empty }).after
    expect(first.registry.scales.get('verdict')?.terms.map(({ id }) => id)).toEqual(['own', 'refuted'])
    const other = { ...own, id: 'other' }
    const second = bring(brought, { articles: [], registry: { ...empty, scales: byId([scale([other])]) } }).after
    expect(second.registry.scales.get('verdict')?.terms.map(({ id }) => id)).toEqual(['other', 'own'])
  })
})
