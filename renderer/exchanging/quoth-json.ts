import * as v from 'valibot'
import { ANNOTATION_KINDS, type Annotation, SPEECHES, VERDICTS } from '../domain/annotation'
import { fail, type Result, succeed } from '../domain/result'
import type { Speaker } from '../domain/speaker'

/** An annotation as scripts read it: offsets are UTF-16 code units, times ISO 8601, the note Markdown. */
export type AnnotationRecord = {
  id: string
  article: string
  kind: Annotation['kind']
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  speaker?: { id: string; name: string }
  speech?: Annotation['speech']
  verdict?: Annotation['verdict']
  note?: string
  tags: readonly string[]
  created: string
  updated: string
}

/** The record of an annotation; `speakers` are by id. */
export function annotationRecord(annotation: Annotation, speakers: ReadonlyMap<string, Speaker>): AnnotationRecord {
  const { id, article, kind, anchor, speech, verdict, note, tags, created, updated } = annotation
  const speaker = speakers.get(annotation.speaker ?? '')
  return {
    id,
    article,
    kind,
    ...anchor,
    ...(speaker === undefined ? {} : { speaker: { id: speaker.id, name: speaker.name } }),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(note === '' ? {} : { note }),
    tags,
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
  }
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What is taken from a record of somebody else's; other fields are left alone. */
const incoming = v.pipe(
  v.object({
    id: v.exactOptional(v.pipe(v.string(), v.uuid())),
    kind: v.picklist(ANNOTATION_KINDS),
    start: offset,
    end: offset,
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.exactOptional(v.string()),
    suffix: v.exactOptional(v.string()),
    speaker: v.exactOptional(v.object({ name: text })),
    speech: v.exactOptional(v.picklist(SPEECHES)),
    verdict: v.exactOptional(v.picklist(VERDICTS)),
    note: v.exactOptional(v.string()),
    tags: v.exactOptional(v.array(text)),
  }),
  v.check(({ start, end }) => start < end, 'end must be greater than start'),
)

/** A record that was checked, ready to be anchored. */
export type ParsedRecord = v.InferOutput<typeof incoming>

/**
 * Reads annotations from JSON: an array of records, one record, or an object with an array `annotations`. Each record
 * is checked by itself, so that a bad one (its failure says which and why) does not keep the others out.
 */
export function parseAnnotations(json: string): Result<Result<ParsedRecord, string>[], string> {
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return fail('The file is not JSON.')
  }
  if (typeof data !== 'object' || data === null)
    return fail('The file holds no annotations: an array or an object is expected.')
  const records: unknown = 'annotations' in data ? data.annotations : Array.isArray(data) ? data : [data]
  if (!Array.isArray(records)) return fail('“annotations” is not an array.')
  return succeed(records.map(parseRecord))
}

function parseRecord(record: unknown, index: number): Result<ParsedRecord, string> {
  const parsed = v.safeParse(incoming, record)
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  return fail(`Annotation ${index + 1}${path === null ? '' : `, ${path}`}: ${issue.message}.`)
}
