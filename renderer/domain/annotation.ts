import type { Anchor } from './anchor'
import type { Evidence } from './evidence'

/** A `mention` is a word that stands for a speaker: a pronoun, an epithet, a name. */
export const ANNOTATION_KINDS = ['claim', 'quote', 'highlight', 'note', 'mention'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

/**
 * How the words reach the reader (after PARC 3.0): in the speaker's own words, in the writer's, in both within one
 * sentence, as a speech act told without its wording, or as the article's own voice.
 */
export const SPEECHES = ['direct', 'indirect', 'mixed', 'reported', 'own-voice'] as const
export type Speech = (typeof SPEECHES)[number]

/** How sure a reader is of a verdict, and how much a claim is worth checking. */
export const LEVELS = ['low', 'medium', 'high'] as const
export type Level = (typeof LEVELS)[number]

/** Passages that a reader marked, and what they say of them. Times are milliseconds since 1970. */
export type Annotation = {
  id: string
  article: string
  /** The revision of the article's text that the anchors' offsets are into. */
  revision: number
  kind: AnnotationKind
  /** Its passage; the first one where it has several. */
  anchor: Anchor
  /** The further passages of a split quote, in reading order; they neither touch the first nor each other. */
  continued?: readonly Anchor[]
  /** The id of the speaker it is attributed to. */
  speaker?: string
  /** The ids of those through whom it reached the article, the outermost first: “the ministry said that Durov denied …”. */
  via?: readonly string[]
  speech?: Speech
  /** The id of a term in the scale of verdicts. */
  verdict?: string
  confidence?: Level
  /** The id of a term in the scale of kinds of claim. */
  claimType?: string
  /** What is claimed, in words of the reader's own that stand without the article. */
  wording?: string
  /** How much it is worth checking. */
  checkWorthiness?: Level
  evidence?: readonly Evidence[]
  /** The reader's note, in Markdown; empty when there is none. */
  note: string
  /** The ids of codes in the codebook. */
  tags: readonly string[]
  created: number
  updated: number
  /** When it was moved to the trash; 0 while it is in the library. */
  deleted: number
  /** The id of the one that it was merged into, so that what still names it finds that; only while it is in the trash. */
  mergedInto?: string
}

/** Whether a reader has judged it: to be unchecked, as every claim is at first, is no judgement. */
export function isJudged({ verdict }: Pick<Annotation, 'verdict'>): boolean {
  return verdict !== undefined && verdict !== 'unchecked'
}

/** Reading order: by start, then the longer first, then by creation. */
export function compareInReadingOrder(a: Annotation, b: Annotation): number {
  return (
    a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || a.created - b.created || (a.id < b.id ? -1 : 1)
  )
}
