import type { Incoming, IncomingPassage } from '../incoming'
import { countOf, fieldsOf, listOf, wordsOf } from '../json-values'
import { isUuid, uuidOfName } from '../name-uuid'
import { type GrowingAnnotation, SourceCollection } from '../source-collection'
import { annotationOfStatements } from '../statements'
import { statementsInTags } from '../tag-statements'
import { timesOf } from '../times'

/** Whether JSON that was parsed is an export of Hypothesis, or what its service answers to a search. */
export function isHypothesis(data: unknown): boolean {
  const [first] = recordsIn(data)
  const { target, uri } = fieldsOf(first)
  return Array.isArray(target) && typeof uri === 'string'
}

/** What an export of Hypothesis holds, by page. Replies, which are on annotations and not on words, are left out. */
export function readHypothesis(data: unknown): Incoming {
  const sources = new SourceCollection()
  /** What a split quote's further passages, which are records of their own, belong to. */
  const firstParts = new Map<string, GrowingAnnotation>()
  let [replies, orphans, places, pageTags] = [0, 0, 0, 0]
  for (const record of recordsIn(data)) {
    const fields = fieldsOf(record)
    const uri = wordsOf(fields.uri) ?? ''
    const source = sources.at(uri, wordsOf(listOf(fieldsOf(fields.document).title)[0]))
    if (listOf(fields.references).length > 0) {
      replies += 1
      continue
    }
    const targets = listOf(fields.target)
    const [first, ...others] = targets.flatMap((target) => passageOf(target) ?? [])
    const note = wordsOf(fields.text)
    const part = /^(.+)\/\d+$/.exec(String(fields.id))?.[1]
    const whole = firstParts.get(part ?? '')
    if (first === undefined) {
      if (note === undefined) orphans += 1
      else source.note = joined(source.note, note)
      pageTags += listOf(fields.tags).length
      continue
    }
    places += targets.length - 1 - others.length
    if (whole !== undefined) {
      whole.passages.push(first, ...others)
      if (note !== undefined) {
        whole.note = joined(whole.note, note)
        if (whole.kind === 'highlight') whole.kind = 'note'
      }
    } else {
      const annotation = annotationOf(fields, [first, ...others], note)
      firstParts.set(String(fields.id), annotation)
      source.annotations.push(annotation)
    }
  }
  return {
    sources: sources.all(),
    codes: [],
    leftOut: [
      ...(replies === 0 ? [] : [`Replies to annotations: ${replies}.`]),
      ...(orphans === 0 ? [] : [`Annotations with neither words nor a note: ${orphans}.`]),
      ...(places === 0 ? [] : [`Further places of annotations, of which the file has no words: ${places}.`]),
      ...(pageTags === 0 ? [] : [`Tags of whole pages: ${pageTags}.`]),
    ],
  }
}

function joined(before: string | undefined, note: string): string {
  return before === undefined ? note : `${before}\n\n${note}`
}

function recordsIn(data: unknown): unknown[] {
  const { annotations, rows } = fieldsOf(data)
  return listOf(annotations ?? rows ?? (Array.isArray(data) ? data : []))
}

function annotationOf(
  fields: Record<string, unknown>,
  passages: GrowingAnnotation['passages'],
  note: string | undefined,
): GrowingAnnotation {
  const { statements, tags } = statementsInTags(listOf(fields.tags).map(String))
  const id = wordsOf(fields.id)
  return {
    kind: note === undefined ? 'highlight' : 'note',
    ...annotationOfStatements(statements),
    ...(id === undefined ? {} : { id: isUuid(id) ? id : uuidOfName(`hypothesis ${id}`) }),
    passages,
    ...(note === undefined ? {} : { note }),
    ...(tags.length === 0 ? {} : { tags }),
    ...timesOf(fields.created, fields.updated),
  }
}

/** The words that a target is; undefined where it is the page as a whole. */
function passageOf(target: unknown): IncomingPassage | undefined {
  const selectors = listOf(fieldsOf(target).selector).map(fieldsOf)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const exact = quote?.exact
  if (typeof exact !== 'string' || exact === '') return undefined
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')
  const [start, end] = [countOf(position?.start), countOf(position?.end)]
  return {
    exact,
    ...(typeof quote?.prefix === 'string' ? { prefix: quote.prefix } : {}),
    ...(typeof quote?.suffix === 'string' ? { suffix: quote.suffix } : {}),
    ...(start === undefined || end === undefined ? {} : { position: { start, end, unit: 'utf-16' } }),
  }
}
