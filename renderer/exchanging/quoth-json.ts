import * as v from 'valibot'
import type { Anchor } from '../domain/anchor'
import { ANNOTATION_KINDS, type Annotation, LEVELS, SPEECHES } from '../domain/annotation'
import { CLAIM_RELATIONS, type ClaimRelation } from '../domain/claim-link'
import { codeNames } from '../domain/code'
import { STANCES } from '../domain/evidence'
import type { Registry } from '../domain/registry'
import { fail, type Result, succeed } from '../domain/result'
import type { Incoming } from './incoming'
import { fieldsOf, listOf, wordsOf } from './json-values'
import { anchor } from './quoth/library-parts'
import { type GrowingAnnotation, SourceCollection } from './source-collection'
import { timesOf } from './times'

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
const BACKWARD = 'end must be greater than start'

const passage = {
  start: offset,
  end: offset,
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
}

const stated = { id: v.exactOptional(text), stance: v.picklist(STANCES) }

/** What is taken from a record of somebody else's; other fields are left alone. */
const record = v.pipe(
  v.object({
    id: v.exactOptional(v.pipe(v.string(), v.uuid())),
    kind: v.picklist(ANNOTATION_KINDS),
    ...passage,
    continued: v.exactOptional(
      v.array(
        v.pipe(
          v.object(passage),
          v.check(({ start, end }) => start < end, BACKWARD),
        ),
      ),
    ),
    speaker: v.exactOptional(v.object({ name: text })),
    via: v.exactOptional(v.array(v.object({ name: text }))),
    speech: v.exactOptional(v.picklist(SPEECHES)),
    verdict: v.exactOptional(text),
    confidence: v.exactOptional(v.picklist(LEVELS)),
    claimType: v.exactOptional(text),
    wording: v.exactOptional(text),
    checkWorthiness: v.exactOptional(v.picklist(LEVELS)),
    evidence: v.exactOptional(
      v.array(
        v.variant('kind', [
          v.object({ ...stated, kind: v.literal('link'), url: text, title: v.optional(v.string(), '') }),
          v.object({ ...stated, kind: v.literal('file'), hash: text, name: text }),
          v.object({ ...stated, kind: v.literal('passage'), article: text, revision: offset, anchor }),
        ]),
      ),
    ),
    links: v.exactOptional(v.array(v.object({ relation: v.picklist(CLAIM_RELATIONS), to: text }))),
    note: v.exactOptional(v.string()),
    tags: v.exactOptional(v.array(text)),
    created: v.exactOptional(v.unknown()),
    updated: v.exactOptional(v.unknown()),
  }),
  v.check(({ start, end }) => start < end, BACKWARD),
)

/** Whether JSON that was parsed holds records of annotations. */
export function isRecords(data: unknown): boolean {
  const [first] = recordsIn(data)
  return ANNOTATION_KINDS.some((kind) => kind === fieldsOf(first).kind)
}

/** What records of annotations hold, by the article that each names; those that are wrong are left out, and say why. */
export function readRecordFile(data: unknown): Incoming {
  const sources = new SourceCollection()
  const leftOut: string[] = []
  for (const [index, one] of recordsIn(data).entries()) {
    const read = parseRecord(one, index + 1)
    const article = wordsOf(fieldsOf(one).article)
    if (read.ok) sources.at(article === undefined ? undefined : `urn:uuid:${article}`).annotations.push(read.value)
    else leftOut.push(read.failure)
  }
  return { sources: sources.all(), codes: [], leftOut }
}

function recordsIn(data: unknown): unknown[] {
  return Array.isArray(data) ? data : listOf(fieldsOf(data).annotations ?? data)
}

/** The annotation in one record, `number`th of its file, or what is wrong with it. */
export function parseRecord(data: unknown, number: number): Result<GrowingAnnotation, string> {
  const parsed = v.safeParse(record, data)
  if (parsed.success) return succeed(annotationOf(parsed.output))
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  return fail(`Annotation ${number}${path === null ? '' : `, ${path}`}: ${issue.message}.`)
}

function annotationOf(parsed: v.InferOutput<typeof record>): GrowingAnnotation {
  const { start, end, exact, prefix, suffix, continued = [], speaker, via, created, updated, ...rest } = parsed
  const context = { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) }
  const further = continued.map(({ start, end, ...quote }) => ({ ...quote, position: { start, end, unit: UTF_16 } }))
  return {
    ...rest,
    passages: [{ exact, ...context, position: { start, end, unit: UTF_16 } }, ...further],
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
    ...(via === undefined ? {} : { via: via.map(({ name }) => name) }),
    ...timesOf(created, updated),
  }
}

const UTF_16 = 'utf-16' as const
