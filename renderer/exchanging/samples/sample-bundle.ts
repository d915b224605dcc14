import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import type { Article, Block } from '../../domain/article'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle, BundledArticle } from '../bundle'

/** The id of a record of the sample: a UUID that ends in `n`. */
export function sampleId(n: number): string {
  return `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** An article of these paragraphs, with annotations made from it. */
export function sampleBundled(
  fields: Partial<Article>,
  lines: readonly string[],
  annotate: (on: (exact: string) => Pick<Annotation, 'anchor' | 'article' | 'revision'>) => Annotation[],
): BundledArticle {
  const text = lines.join('\n')
  const article = sampleArticle({ ...fields, length: text.length })
  const on = (exact: string) => {
    const start = text.indexOf(exact)
    return { anchor: anchorAt(text, start, start + exact.length), article: article.id, revision: article.revision }
  }
  return {
    article,
    content: { article: article.id, revision: article.revision, text, blocks: blocksOf(lines), takenOut: [] },
    annotations: annotate(on),
  }
}

function blocksOf(lines: readonly string[]): Block[] {
  let start = 0
  return lines.map((line) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length, marks: [] }
    start += line.length + 1
    return block
  })
}

const CREATED = Date.UTC(2026, 2, 2, 9, 30)

/** Two articles, of which the second has no address; the first holds a claim of which everything is said. */
export const SAMPLE_BUNDLE: Bundle = {
  articles: [
    sampleBundled(
      {
        id: sampleId(1),
        title: 'The bridge 🌉 will close',
        byline: 'Jane Doe and Joe Bloggs',
        site: 'The Echo',
        url: 'https://example.org/bridge?id=1',
        published: '2026-03-01',
        language: 'en',
        note: 'Read **twice**.',
        created: CREATED,
      },
      [
        'The mayor 😀 said on Monday: “The bridge is safe,” and left.',
        'According to the ministry, Ada Moss added: “It will stand for years.”',
        'Nobody was told.',
      ],
      (on) => [
        sampleAnnotation({
          id: sampleId(11),
          ...on('The bridge is safe'),
          continued: [on('It will stand for years').anchor],
          speaker: sampleId(31),
          via: [sampleId(32)],
          speech: 'direct',
          verdict: 'refuted',
          confidence: 'high',
          claimType: 'factual',
          wording: 'The bridge is safe.',
          checkWorthiness: 'medium',
          evidence: [
            {
              id: sampleId(51),
              stance: 'contradicts',
              kind: 'link',
              url: 'https://example.org/report',
              title: 'Report',
            },
            { id: sampleId(52), stance: 'supports', kind: 'file', hash: 'b'.repeat(64), name: 'survey.pdf' },
          ],
          note: 'It is *not*.\r\n\r\n- cracks',
          tags: [sampleId(41), sampleId(42)],
          created: CREATED,
          updated: CREATED + 1000,
        }),
        sampleAnnotation({
          id: sampleId(12),
          kind: 'mention',
          ...on('Ada Moss'),
          speaker: sampleId(31),
          created: CREATED,
          updated: CREATED,
        }),
        sampleAnnotation({
          id: sampleId(13),
          kind: 'note',
          ...on('Nobody was told.'),
          note: '=SUM(1)',
          created: CREATED,
          updated: CREATED,
        }),
      ],
    ),
    sampleBundled(
      { id: sampleId(2), title: 'الجسر', hash: 'c'.repeat(64), created: CREATED },
      ['قال العمدة: «الجسر غير آمن».', 'The bridge is safe.'],
      (on) => [
        sampleAnnotation({
          id: sampleId(21),
          ...on('«الجسر غير آمن»'),
          speaker: sampleId(32),
          verdict: 'supported',
          created: CREATED,
          updated: CREATED,
        }),
        sampleAnnotation({
          id: sampleId(22),
          kind: 'highlight',
          ...on('The bridge is safe'),
          created: CREATED,
          updated: CREATED,
        }),
      ],
    ),
  ],
  registry: registryOf({
    speakers: [
      sampleSpeaker({
        id: sampleId(31),
        positions: [{ role: 'Mayor', affiliation: 'Harbour' }],
        link: 'https://www.wikidata.org/wiki/Q1',
      }),
      sampleSpeaker({ id: sampleId(32), name: 'Ministry of Works', kind: 'organisation' }),
    ],
    codes: [
      sampleCode({ id: sampleId(41), name: 'safety', description: 'Of people.', tone: 'red' }),
      sampleCode({ id: sampleId(42), name: 'bridges & roads', parent: sampleId(41) }),
    ],
    scales: [],
    links: [
      {
        id: sampleId(61),
        from: sampleId(21),
        relation: 'contradicts',
        to: sampleId(11),
        created: CREATED,
        updated: CREATED,
        deleted: 0,
      },
    ],
  }),
}
