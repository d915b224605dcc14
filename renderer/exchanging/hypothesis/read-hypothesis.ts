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
  let replies = 0
  let orphans = 0
  for (const record of recordsIn(data)) {
    const fields = fieldsOf(record)
    const uri = wordsOf(fields.uri) ?? ''
    const source = sources.at(uri, wordsOf(listOf(fieldsOf(fields.document).title)[0]))
    if (listOf(fields.references).length > 0) {
      replies += 1
      continue
    }
    const passage = passageIn(fields)
    const note = wordsOf(fields.text)
    const part = /^(.+)\/\d+$/.exec(String(fields.id))?.[1]
    const whole = firstParts.get(part ?? '')
    if (passage === undefined) {
      if (note === undefined) orphans += 1
      else source.note = source.note === undefined ? note : `${source.note}\n\n${note}`
    } else if (whole !== undefined) whole.passages.push(passage)
    else {
      const annotation = annotationOf(fields, passage, note)
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
    ],
  }
}

function recordsIn(data: unknown): unknown[] {
  const { annotations, rows } = fieldsOf(data)
  return listOf(annotations ?? rows ?? (Array.isArray(data) ? data : []))
}

function annotationOf(
  fields: Record<string, unknown>,
  passage: IncomingPassage,
  note: string | undefined,
): GrowingAnnotation {
  const { statements, tags } = statementsInTags(listOf(fields.tags).map(String))
  const id = wordsOf(fields.id)
  return {
    kind: note === undefined ? 'highlight' : 'note',
    ...annotationOfStatements(statements),
    ...(id === undefined ? {} : { id: isUuid(id) ? id : uuidOfName(`hypothesis ${id}`) }),
    passages: [passage],
    ...(note === undefined ? {} : { note }),
    ...(tags.length === 0 ? {} : { tags }),
    ...timesOf(fields.created, fields.updated),
  }
}

/** The words that an annotation is on; undefined where it is on the page as a whole. */
function passageIn({ target }: Record<string, unknown>): IncomingPassage | undefined {
  const selectors = listOf(fieldsOf(listOf(target)[0]).selector).map(fieldsOf)
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
