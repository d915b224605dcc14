import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import { byId, registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle, BundledArticle } from '../../exchanging/bundle'
import { compareLibraries } from './compare-libraries'

const TEXT = 'The pier is safe, the port said. “Nobody answered,” said Mara Ekholm.'
const REGISTRY = registryOf({ speakers: [], codes: [], scales: [], links: [] })

function on(text: string, exact: string, fields: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(exact)
  return {
    ...sampleAnnotation(fields),
    id: `${exact} ${fields.id ?? ''}`,
    anchor: anchorAt(text, start, start + exact.length),
  }
}

function article(id: string, text: string, annotations: readonly Annotation[], title = id): BundledArticle {
  return {
    article: { ...sampleArticle({ id, title, hash: id }), length: text.length },
    content: { article: id, revision: 1, text, blocks: [], takenOut: [] },
    annotations,
  }
}

const bundle = (...articles: BundledArticle[]): Bundle => ({ articles, registry: REGISTRY })

describe('a colleague’s library beside one’s own', () => {
  test('finds an article by its id, and by its text where that is another', () => {
    const mine = bundle(article('a', TEXT, [on(TEXT, 'safe')]), article('b', 'It was said.', []))
    const compared = compareLibraries(
      bundle(article('b', 'It was said, again.', []), article('c', TEXT, [on(TEXT, 'safe')])),
      mine,
    )
    expect(compared.common).toBe(2)
    expect(compared.articles).toMatchObject([{ id: 'a', mine: 1, theirs: 1, matched: 1, disagreements: [] }])
  })

  test('names the annotated articles that only one of them has', () => {
    const compared = compareLibraries(
      bundle(article('c', 'Cracks.', [on('Cracks.', 'Cracks')], 'The letter'), article('d', 'Nothing.', [], 'Empty')),
      bundle(article('a', TEXT, [on(TEXT, 'safe')], 'The pier')),
    )
    expect(compared).toMatchObject({ common: 0, articles: [], onlyMine: ['The pier'], onlyTheirs: ['The letter'] })
  })

  test('looks for their passages in the text that is here, and counts those that are not in it', () => {
    const theirs = `A correction. ${TEXT} And more.`
    const compared = compareLibraries(
      bundle(article('a', theirs, [on(theirs, 'The pier is safe'), on(theirs, 'And more')])),
      bundle(article('a', TEXT, [on(TEXT, 'The pier is safe')])),
    )
    expect(compared.articles).toMatchObject([{ mine: 1, theirs: 1, matched: 1, lost: 1, disagreements: [] }])
  })

  test('takes together only what both have annotated', () => {
    const both = article('a', TEXT, [on(TEXT, 'safe')])
    const alone = article('b', 'It was said.', [on('It was said.', 'said')])
    const { articles, together } = compareLibraries(bundle(both, article('b', 'It was said.', [])), bundle(both, alone))
    expect(articles.map(({ id, mine, theirs }) => [id, mine, theirs])).toEqual([
      ['a', 1, 1],
      ['b', 1, 0],
    ])
    expect(together.marked).toEqual({ kind: 'value', value: 1 })
  })

  test('names a disagreement with the words of both', () => {
    const speakers = (name: string) => ({ ...REGISTRY, speakers: byId([sampleSpeaker({ id: 's', name })]) })
    const said = (text: string) => article('a', text, [on(text, 'The pier is safe', { speaker: 's' })])
    const { articles } = compareLibraries(
      { ...bundle(said(TEXT)), registry: speakers('Mara Ekholm') },
      { ...bundle(said(TEXT)), registry: speakers('The port') },
    )
    expect(articles[0]?.disagreements).toMatchObject([
      {
        kind: 'differing',
        in: ['speaker'],
        mine: { words: 'The pier is safe', labels: { speaker: { name: 'The port' } } },
        theirs: { labels: { speaker: { name: 'Mara Ekholm' } } },
      },
    ])
  })
})
