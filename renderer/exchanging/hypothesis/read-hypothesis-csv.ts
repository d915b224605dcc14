import { type CsvRecord, readRecords } from '../csv/read-csv'
import { restored } from '../csv/write-csv'
import type { Incoming } from '../incoming'
import { SourceCollection } from '../source-collection'
import { splitWords } from '../split-words'
import { annotationOfStatements } from '../statements'
import { statementsInTags } from '../tag-statements'
import { timesOf } from '../times'

/** Whether a CSV has the columns that Hypothesis gives its tables. */
export function isHypothesisCsv(columns: ReadonlySet<string>): boolean {
  return columns.has('comment') && columns.has('url') && (columns.has('quote/description') || columns.has('quote'))
}

/** What a table of Hypothesis holds, by page. It has neither ids nor positions: words are all there is. */
export function readHypothesisCsv(csv: string): Incoming {
  const sources = new SourceCollection()
  let [replies, orphans, pageTags] = [0, 0, 0]
  for (const record of readRecords(csv).records) {
    const field = (name: string) => restored(record.get(name) ?? '')
    const source = sources.at(field('url'), field('page') || undefined)
    const comment = field('comment')
    const words = splitWords(quoteOf(record))
    const given = field('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
    if (/^reply$/i.test(field('type'))) replies += 1
    else if (words !== undefined) {
      const { statements, tags } = statementsInTags(given)
      source.annotations.push({
        kind: comment === '' ? 'highlight' : 'note',
        ...annotationOfStatements(statements),
        ...words,
        ...(comment === '' ? {} : { note: comment }),
        ...(tags.length === 0 ? {} : { tags }),
        ...timesOf(
          field('created at')
            .replace(' ', 'T')
            .replace(/T\d\d:\d\d$/, '$&Z'),
          undefined,
        ),
      })
    } else {
      if (comment === '') orphans += 1
      else source.note = source.note === undefined ? comment : `${source.note}\n\n${comment}`
      pageTags += given.length
    }
  }
  return {
    sources: sources.all(),
    codes: [],
    leftOut: [
      ...(replies === 0 ? [] : [`Replies to annotations: ${replies}.`]),
      ...(orphans === 0 ? [] : [`Annotations with neither words nor a note: ${orphans}.`]),
      ...(pageTags === 0 ? [] : [`Tags of whole pages: ${pageTags}.`]),
    ],
  }
}

function quoteOf(record: CsvRecord): string {
  return restored(record.get('quote/description') ?? record.get('quote') ?? '')
}
