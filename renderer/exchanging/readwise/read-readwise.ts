import { type CsvRecord, readRecords } from '../csv/read-csv'
import type { Incoming } from '../incoming'
import { SourceCollection } from '../source-collection'
import { splitWords } from '../split-words'
import { timesOf } from '../times'

/** Whether a CSV has the one column that every CSV of Readwise has, and nothing of another's. */
export function isReadwiseCsv(columns: ReadonlySet<string>): boolean {
  return columns.has('highlight') && (columns.has('title') || columns.has('book title') || columns.size <= 2)
}

/** What a CSV that Readwise exported, or that it could import, holds: highlights with notes, by book or page, and notes on these. */
export function readReadwise(csv: string): Incoming {
  const sources = new SourceCollection()
  let wordless = 0
  for (const record of readRecords(csv).records) {
    const words = splitWords(record.get('highlight') ?? '')
    const note = (record.get('note') ?? '').trim()
    const tags = tagsOf(record)
    if (words === undefined && note === '') {
      wordless += 1
      continue
    }
    const source = sources.at(record.get('url'), titleOf(record))
    if (words === undefined) {
      source.note = source.note === undefined ? note : `${source.note}\n\n${note}`
      continue
    }
    source.annotations.push({
      kind: note === '' ? 'highlight' : 'note',
      ...words,
      ...(note === '' ? {} : { note }),
      ...(tags.length === 0 ? {} : { tags }),
      ...timesOf(dateOf(record), undefined),
    })
  }
  return {
    sources: sources.all(),
    codes: [],
    leftOut: wordless === 0 ? [] : [`Rows with neither words nor a note: ${wordless}.`],
  }
}

function titleOf(record: CsvRecord): string {
  return (record.get('title') ?? record.get('book title') ?? '').trim()
}

function tagsOf(record: CsvRecord): string[] {
  return (record.get('tags') ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

/** When it was made, in the form that `Date` surely reads: Readwise writes a space for the T, and may name the zone. */
function dateOf(record: CsvRecord): string {
  const written = (record.get('date') ?? record.get('highlighted at') ?? '').trim()
  const [, day = '', time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:\d{2})?)?$/.exec(written) ?? []
  return day === '' ? '' : `${day}T${time}${zone}`
}
