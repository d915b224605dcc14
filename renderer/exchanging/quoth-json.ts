import * as v from 'valibot'
import type { Anchor } from '../domain/anchor'
import { ANNOTATION_KINDS, type Annotation, LEVELS, SPEECHES } from '../domain/annotation'
import type { ClaimRelation } from '../domain/claim-link'
import { codeNames } from '../domain/code'
import type { Registry } from '../domain/registry'
import { fail, type Result, succeed } from '../domain/result'

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
  /** The further passages of a split quote. */
  continued?: readonly Anchor[]
  speaker?: { id: string; name: string }
  /** Through whom it came, the outermost first. */
  via?: readonly { id: string; name: string }[]
  speech?: Annotation['speech']
  /** The id of a term of the library's scale, as claimType is. */
  verdict?: string
  confidence?: Annotation['confidence']
  claimType?: string
  wording?: string
  checkWorthiness?: Annotation['checkWorthiness']
  evidence?: Annotation['evidence']
  /** The claims that it repeats, contradicts or answers, by their ids. */
  links?: readonly { relation: ClaimRelation; to: string }[]
  note?: string
  tags: readonly string[]
  created: string
  updated: string
}

/** The record of an annotation, with the names of what it refers to. */
export function annotationRecord(annotation: Annotation, { speakers, codes, links }: Registry): AnnotationRecord {
  const {
    anchor,
    speaker,
    via,
    note,
    tags,
    created,
    updated,
    revision: _revision,
    deleted: _deleted,
    ...rest
  } = annotation
  const named = (id: string) => {
    const found = speakers.get(id)
    return found === undefined ? [] : [{ id, name: found.name }]
  }
  const [said] = named(speaker ?? '')
  const linked = [...links.values()].filter(({ from }) => from === rest.id)
  return {
    ...rest,
    ...anchor,
    ...(said === undefined ? {} : { speaker: said }),
    ...(via === undefined ? {} : { via: via.flatMap(named) }),
    ...(linked.length === 0 ? {} : { links: linked.map(({ relation, to }) => ({ relation, to })) }),
    ...(note === '' ? {} : { note }),
    tags: codeNames(tags, codes),
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
    verdict: v.exactOptional(text),
    confidence: v.exactOptional(v.picklist(LEVELS)),
    claimType: v.exactOptional(text),
    wording: v.exactOptional(text),
    checkWorthiness: v.exactOptional(v.picklist(LEVELS)),
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
