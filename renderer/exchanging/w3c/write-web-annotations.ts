import type { Anchor } from '../../domain/anchor'
import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { ClaimLink } from '../../domain/claim-link'
import { RELATION_LABELS } from '../../domain/labels'
import { passagesOf } from '../../domain/passages'
import type { Bundle, BundledArticle } from '../bundle'
import { type CodePoints, codePointsOf } from '../code-points'
import { uuidFor, uuidOfName } from '../name-uuid'
import { sourceIri } from '../source-address'
import { bodiesOf, type SelectorsIn } from './bodies'
import { bodyIri, CONTEXT, MOTIVATIONS, UUID_IRI } from './vocabulary'

/**
 * A bundle as one W3C Annotation Collection with one page (Web Annotation Data Model, 23 February 2017). Each passage is a
 * target with its quote and its position, in code points; a link between claims is an annotation of its own. Ends with a
 * line feed.
 */
export function writeWebAnnotations({ articles, registry }: Bundle): string {
  const written = new Set(articles.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
  const texts = new Map(
    articles.map(({ content }) => [content.article, { ...content, points: codePointsOf(content.text) }]),
  )
  const selectorsIn: SelectorsIn = (article, revision, anchor) => {
    const text = texts.get(article)
    return selectorsOf(anchor, text?.revision === revision ? text.points : undefined)
  }
  const items = [
    ...articles.flatMap((bundled) => itemsOf(bundled, registry, selectorsIn)),
    ...[...registry.links.values()].flatMap((link) =>
      written.has(link.from) && written.has(link.to) ? [linkItem(link)] : [],
    ),
  ]
  const name = articles.map(({ article }) => article.id).join(' ')
  const collection = `${UUID_IRI}${uuidOfName(`collection ${name}`)}`
  const page = {
    id: `${UUID_IRI}${uuidOfName(`page ${name}`)}`,
    type: 'AnnotationPage',
    partOf: collection,
    startIndex: 0,
  }
  const file = {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: articles.length === 1 ? articles[0]?.article.title || 'Quoth' : 'Quoth',
    total: items.length,
    first: { ...page, items },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function itemsOf(
  { article, annotations }: BundledArticle,
  registry: Bundle['registry'],
  selectorsIn: SelectorsIn,
): object[] {
  const source = sourceIri(article)
  const items: object[] = [...annotations]
    .sort(compareInReadingOrder)
    .map((annotation) => item(annotation, source, registry, selectorsIn))
  if (article.note === '') return items
  return [
    {
      id: `${UUID_IRI}${uuidOfName(`note ${article.id}`)}`,
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', value: article.note, format: 'text/markdown', purpose: 'commenting' },
      target: source,
    },
    ...items,
  ]
}

function item(annotation: Annotation, source: string, registry: Bundle['registry'], selectorsIn: SelectorsIn): object {
  const { id, article, revision, kind, created, updated } = annotation
  const targets = passagesOf(annotation).map((anchor) => ({ source, selector: selectorsIn(article, revision, anchor) }))
  return {
    id: `${UUID_IRI}${uuidFor(id)}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[kind],
    created: new Date(created).toISOString(),
    modified: new Date(updated).toISOString(),
    body: bodiesOf(annotation, registry, selectorsIn),
    target: targets.length === 1 ? targets[0] : targets,
  }
}

/** A passage by its words and, in a text that is exported too, by its position. */
function selectorsOf({ start, end, exact, prefix, suffix }: Anchor, points: CodePoints | undefined): object[] {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (points === undefined) return [quote]
  return [quote, { type: 'TextPositionSelector', start: points.fromUtf16(start), end: points.fromUtf16(end) }]
}

function linkItem({ id, from, relation, to, created, updated }: ClaimLink): object {
  return {
    id: `${UUID_IRI}${uuidFor(id)}`,
    type: 'Annotation',
    motivation: 'linking',
    created: new Date(created).toISOString(),
    modified: new Date(updated).toISOString(),
    body: {
      type: 'TextualBody',
      value: RELATION_LABELS[relation].to,
      purpose: 'classifying',
      canonical: bodyIri('relation', relation),
    },
    target: [from, to].map((end) => `${UUID_IRI}${uuidFor(end)}`),
  }
}
