import type { AnnotationKind, Level, Speech } from '../domain/annotation'
import type { ParsedArticle } from '../domain/article'
import type { ClaimRelation } from '../domain/claim-link'
import type { EvidenceSource, Stance } from '../domain/evidence'
import type { Position, SpeakerKind } from '../domain/speaker'
import type { Tone } from '../domain/tone'

/**
 * What a file of another program holds, in Quoth's terms but not yet of any library: speakers, tags and terms go by their
 * names, passages by their words. Every reader of a format gives this; `import-annotations.ts` takes it in.
 */
export type Incoming = {
  sources: readonly IncomingSource[]
  /** The codes that the tags are from and others beside them, each before those under it, where the file has a codebook. */
  codes: readonly IncomingCode[]
  /** What the file says of speakers besides their names, whether or not something is theirs. */
  speakers?: readonly IncomingSpeaker[]
  /** Sentences for the person who imports it, of what was left out. */
  leftOut: readonly string[]
}

/** What was annotated, as far as the file says it, and its annotations. */
export type IncomingSource = {
  /** The id of Quoth's own that it had, where the file kept it. */
  id?: string
  title?: string
  url?: string
  /** SHA-256 of the file that it was read from, and its place in that. */
  hash?: string
  part?: number
  /** The source itself, where the file has it: an article can be made of it, with the passages' positions in its text. */
  article?: ParsedArticle
  /** What is said of it as a whole, in Markdown. */
  note?: string
  annotations: readonly IncomingAnnotation[]
}

/** A passage as the file has it. The words decide; the position tells places with the same words apart. */
export type IncomingPassage = {
  exact: string
  prefix?: string
  suffix?: string
  position?: IncomingPosition
}

/**
 * Where a passage stood, `end` exclusive, in the unit that the format says. Programs get it wrong so often that the other
 * unit is tried too.
 */
export type IncomingPosition = { start: number; end: number; unit: 'utf-16' | 'code-point' }

export type IncomingAnnotation = {
  /** A UUID that stays the same when the same file is read again, where the file has an id. */
  id?: string
  kind: AnnotationKind
  passages: readonly [IncomingPassage, ...IncomingPassage[]]
  /** The words as the file has them, where the passages are made of these: if an article has just them, they are its one passage. */
  whole?: string
  speaker?: string
  /** The names of those through whom it came, the outermost first. */
  via?: readonly string[]
  speech?: Speech
  /** The id or the label of a term, as `claimType` is. */
  verdict?: string
  confidence?: Level
  claimType?: string
  wording?: string
  checkWorthiness?: Level
  evidence?: readonly IncomingEvidence[]
  /** What it does to other claims, by the ids that they have here. */
  links?: readonly { relation: ClaimRelation; to: string }[]
  note?: string
  /** Names of codes. */
  tags?: readonly string[]
  /** Milliseconds since 1970. */
  created?: number
  updated?: number
}

/** Evidence as a file has it: a passage may be known by its words alone, in an article of this id. */
export type IncomingEvidence = { id?: string; stance: Stance } & (
  | EvidenceSource
  | { kind: 'quoted'; article: string; passage: IncomingPassage }
)

/** `id` is a UUID that stays the same when the same file is read again, by which it is known whatever it is called by now. */
export type IncomingCode = { id?: string; name: string; parent: string | null; description: string; tone?: Tone }

/** A speaker as a file has them; `id` as in `IncomingCode`, `position` the latest. */
export type IncomingSpeaker = {
  id?: string
  name: string
  kind?: SpeakerKind
  position?: Position
  link?: string
  notes: string
}
