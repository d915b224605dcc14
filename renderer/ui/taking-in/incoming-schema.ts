import * as v from 'valibot'
import { ANNOTATION_KINDS, LEVELS, SPEECHES } from '../../domain/annotation'
import { CLAIM_RELATIONS } from '../../domain/claim-link'
import { STANCES } from '../../domain/evidence'
import { SPEAKER_KINDS } from '../../domain/speaker'
import { TONES } from '../../domain/tone'
import type { Incoming, IncomingSource } from '../../exchanging/incoming'
import { articleSchema, soundArticle } from '../import/article-schema'

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.string()
const moment = v.pipe(v.number(), v.finite())

const passage = v.strictObject({
  exact: text,
  prefix: v.exactOptional(text),
  suffix: v.exactOptional(text),
  position: v.exactOptional(v.strictObject({ start: offset, end: offset, unit: v.picklist(['utf-16', 'code-point']) })),
})

const stated = { id: v.exactOptional(text), stance: v.picklist(STANCES) }
const anchor = v.strictObject({ start: offset, end: offset, exact: text, prefix: text, suffix: text })

const evidence = v.variant('kind', [
  v.strictObject({ ...stated, kind: v.literal('link'), url: text, title: text }),
  v.strictObject({ ...stated, kind: v.literal('file'), hash: text, name: text }),
  v.strictObject({ ...stated, kind: v.literal('passage'), article: text, revision: offset, anchor }),
  v.strictObject({ ...stated, kind: v.literal('quoted'), article: text, passage }),
])

const annotation = v.strictObject({
  id: v.exactOptional(v.pipe(text, v.uuid())),
  kind: v.picklist(ANNOTATION_KINDS),
  passages: v.tupleWithRest([passage], passage),
  whole: v.exactOptional(text),
  speaker: v.exactOptional(text),
  via: v.exactOptional(v.array(text)),
  speech: v.exactOptional(v.picklist(SPEECHES)),
  verdict: v.exactOptional(text),
  confidence: v.exactOptional(v.picklist(LEVELS)),
  claimType: v.exactOptional(text),
  wording: v.exactOptional(text),
  checkWorthiness: v.exactOptional(v.picklist(LEVELS)),
  evidence: v.exactOptional(v.array(evidence)),
  links: v.exactOptional(v.array(v.strictObject({ relation: v.picklist(CLAIM_RELATIONS), to: text }))),
  note: v.exactOptional(text),
  tags: v.exactOptional(v.array(text)),
  created: v.exactOptional(moment),
  updated: v.exactOptional(moment),
})

const source = v.strictObject({
  id: v.exactOptional(text),
  title: v.exactOptional(text),
  url: v.exactOptional(text),
  hash: v.exactOptional(text),
  part: v.exactOptional(offset),
  article: v.exactOptional(articleSchema),
  note: v.exactOptional(text),
  annotations: v.array(annotation),
})

const uuid = v.pipe(text, v.uuid())

const code = v.strictObject({
  id: v.exactOptional(uuid),
  name: text,
  parent: v.nullable(text),
  description: text,
  tone: v.exactOptional(v.picklist(TONES)),
})

const speaker = v.strictObject({
  id: v.exactOptional(uuid),
  name: text,
  kind: v.exactOptional(v.picklist(SPEAKER_KINDS)),
  position: v.exactOptional(
    v.strictObject({ role: text, affiliation: text, since: v.exactOptional(text), until: v.exactOptional(text) }),
  ),
  link: v.exactOptional(text),
  notes: text,
})

const incomingSchema = v.strictObject({
  sources: v.array(source),
  codes: v.array(code),
  speakers: v.exactOptional(v.array(speaker)),
  leftOut: v.array(text),
})

/** What the import window read of a file of annotations, checked; null where it is nothing that Quoth’s readers would give. */
export function checkIncoming(value: unknown): Incoming | null {
  const parsed = v.safeParse(incomingSchema, value)
  if (!parsed.success) return null
  const sources: IncomingSource[] = []
  for (const { article, ...rest } of parsed.output.sources) {
    const sound = article === undefined ? undefined : soundArticle(article)
    if (sound === null) return null
    sources.push({ ...rest, ...(sound !== undefined && { article: sound }) })
  }
  return { ...parsed.output, sources }
}
