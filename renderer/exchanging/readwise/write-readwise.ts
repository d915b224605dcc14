import { compareInReadingOrder } from '../../domain/annotation'
import { spanOf, wordsOf } from '../../domain/passages'
import type { Bundle } from '../bundle'
import { writeCsv } from '../csv/write-csv'

/**
 * The passages of a bundle as the CSV that Readwise imports. It is read by a program that takes fields as they are, so
 * that nothing is neutralised here. `Location` is the offset of the passage, from 1, and gives the order there.
 */
export function writeReadwise({ articles }: Bundle): string {
  const rows = articles.flatMap(({ article, annotations }) =>
    [...annotations]
      .sort(compareInReadingOrder)
      .map((annotation) => [
        wordsOf(annotation),
        article.title,
        article.byline ?? article.site ?? '',
        article.url ?? '',
        annotation.note,
        String(spanOf(annotation).start + 1),
        new Date(annotation.created).toISOString().slice(0, 19).replace('T', ' '),
      ]),
  )
  return writeCsv([['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'], ...rows])
}
