import type { Anchor } from './anchor'

export const ANNOTATION_KINDS = ['claim', 'quote', 'highlight', 'note'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

/**
 * How the words reach the reader (after PARC 3.0): in the speaker's own words, in the writer's, in both within one
 * sentence, as a speech act told without its wording, or as the article's own voice.
 */
export const SPEECHES = ['direct', 'indirect', 'mixed', 'reported', 'own-voice'] as const
export type Speech = (typeof SPEECHES)[number]

export const VERDICTS = ['unchecked', 'supported', 'disputed', 'refuted', 'unverifiable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A passage that a reader marked, and what they say of it. Times are milliseconds since 1970. */
export type Annotation = {
  id: string
  article: string
  /** The revision of the article's text that the anchor's offsets are into. */
  revision: number
  kind: AnnotationKind
  anchor: Anchor
  /** The id of the speaker it is attributed to. */
  speaker?: string
  speech?: Speech
  verdict?: Verdict
  /** The reader's note, in Markdown; empty when there is none. */
  note: string
  tags: readonly string[]
  created: number
  updated: number
  /** When it was moved to the trash; 0 while it is in the library. */
  deleted: number
}

/** Reading order: by start, then the longer first, then by creation. */
export function compareInReadingOrder(a: Annotation, b: Annotation): number {
  return (
    a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || a.created - b.created || (a.id < b.id ? -1 : 1)
  )
}
