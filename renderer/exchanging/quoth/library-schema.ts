import * as v from 'valibot'
import { CLAIM_RELATIONS } from '../../domain/claim-link'
import { SCALE_IDS } from '../../domain/scale'
import { SPEAKER_KINDS } from '../../domain/speaker'
import { TONES } from '../../domain/tone'
import { EXPORT_FIELD_NAMES } from '../export-fields'
import { articleSchema } from './article-schema'
import { attachmentSchema } from './attachment-schema'
import { count, moment, text, times } from './library-parts'

const speakerSchema = v.object({
  id: text,
  name: text,
  aliases: v.array(v.string()),
  kind: v.picklist(SPEAKER_KINDS),
  positions: v.array(
    v.object({
      role: v.string(),
      affiliation: v.string(),
      since: v.exactOptional(v.string()),
      until: v.exactOptional(v.string()),
    }),
  ),
  link: v.exactOptional(v.string()),
  notes: v.pipe(v.string(), v.description('Markdown')),
  colour: v.pipe(count, v.description('An index into the palette of speaker colours')),
  ...times,
})

const codeSchema = v.object({
  id: text,
  name: text,
  parent: v.nullable(text),
  order: v.pipe(v.number(), v.finite()),
  tone: v.picklist(TONES),
  description: v.string(),
  key: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  ...times,
})

const scaleSchema = v.object({
  id: v.picklist(SCALE_IDS),
  terms: v.array(v.object({ id: text, label: text, tone: v.picklist(TONES), retired: v.boolean() })),
  ...times,
})

const linkSchema = v.object({ id: text, from: text, relation: v.picklist(CLAIM_RELATIONS), to: text, ...times })

/** Quoth's own JSON, version 1. All that a bundle holds is in it; `docs/quoth.schema.json` says the same for others. */
export const librarySchema = v.pipe(
  v.object({
    format: v.literal('quoth'),
    version: v.literal(1),
    exported: moment,
    leftOut: v.exactOptional(
      v.pipe(
        v.array(v.picklist(EXPORT_FIELD_NAMES)),
        v.description('What was left out on purpose: that it is missing says nothing of the annotations'),
      ),
    ),
    articles: v.array(articleSchema),
    speakers: v.array(speakerSchema),
    codes: v.pipe(v.array(codeSchema), v.description('The codebook; a code’s parent is another code of it')),
    scales: v.array(scaleSchema),
    links: v.pipe(v.array(linkSchema), v.description('From claim to claim, by the ids of their annotations')),
    attachments: v.exactOptional(
      v.pipe(v.array(attachmentSchema), v.description('Files kept as evidence, and pictures in notes')),
    ),
  }),
  v.title('Quoth'),
  v.description(
    'Articles with their annotations. Offsets are UTF-16 code units into an article’s text, end exclusive.',
  ),
)

/** A library as its file has it, checked. */
export type LibraryFile = v.InferOutput<typeof librarySchema>
