import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { passagesOf, wordsOf } from '../../domain/passages'
import type { Bundle, BundledArticle } from '../bundle'
import { neutralised, writeCsv } from '../csv/write-csv'
import { sourceIri } from '../source-address'
import { tagsWithStatements } from '../tag-statements'

/** Whose annotations they are, as Hypothesis names people: its import asks whose are wanted, and shows `reader`. */
const USER = 'acct:reader@quoth.invalid'

/**
 * A bundle as the Hypothesis client exports annotations, so that it can import them. Offsets are UTF-16 code units. What
 * Hypothesis has no field for is a tag; a split quote is an annotation for each passage. Ends with a line feed.
 */
export function writeHypothesis({ articles, registry }: Bundle, now: number): string {
  const file = {
    export_date: new Date(now).toISOString(),
    export_userid: USER,
    client_version: 'quoth',
    annotations: articles.flatMap((bundled) => [
      ...(bundled.article.note === '' ? [] : [pageNote(bundled)]),
      ...[...bundled.annotations]
        .sort(compareInReadingOrder)
        .flatMap((annotation) => recordsOf(annotation, bundled, tagsWithStatements(annotation, registry))),
    ]),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The same as Hypothesis exports it for people to read: a row for each annotation, split quotes in one. */
export function writeHypothesisCsv({ articles, registry }: Bundle): string {
  const rows = articles.flatMap(({ article, annotations }) => {
    const page = [article.title, sourceIri(article), 'Public']
    const note = ['Page note', '', article.note, '']
    return [
      ...(article.note === '' ? [] : [[minute(article.created), 'reader', ...page, ...note]]),
      ...[...annotations].sort(compareInReadingOrder).map((annotation) => {
        const type = annotation.note === '' && annotation.kind === 'highlight' ? 'Highlight' : 'Annotation'
        const tags = tagsWithStatements(annotation, registry).join(',')
        return [minute(annotation.created), 'reader', ...page, type, wordsOf(annotation), annotation.note, tags]
      }),
    ]
  })
  return writeCsv([HYPOTHESIS_COLUMNS, ...rows.map((row) => row.map(neutralised))])
}

export const HYPOTHESIS_COLUMNS = [
  'Created at',
  'Author',
  'Page',
  'URL',
  'Group',
  'Type',
  'Quote/description',
  'Comment',
  'Tags',
] as const

/** The id of an annotation's `index`th passage: the annotation's own for the first. */
export function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}/${index + 1}`
}

function recordsOf(annotation: Annotation, { article }: BundledArticle, tags: readonly string[]): object[] {
  const { id, note, created, updated } = annotation
  return passagesOf(annotation).map(({ start, end, exact, prefix, suffix }, index) => ({
    ...recordOf(partId(id, index), article, created, updated),
    text: index === 0 ? note : '',
    tags,
    target: [
      {
        source: sourceIri(article),
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
  }))
}

function pageNote({ article }: BundledArticle): object {
  return {
    ...recordOf(partId(article.id, 0), article, article.created, article.updated),
    text: article.note,
    tags: [],
    target: [{ source: sourceIri(article) }],
  }
}

function recordOf(id: string, article: BundledArticle['article'], created: number, updated: number) {
  return {
    id,
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    user: USER,
    uri: sourceIri(article),
    group: '__world__',
    // Only for the reader's own eyes until they say otherwise there.
    permissions: { read: [USER], update: [USER], delete: [USER] },
    hidden: false,
    document: { title: [article.title] },
    links: {},
  }
}

/** A moment to the minute, in UTC, as tables of Hypothesis have it. */
function minute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ')
}
