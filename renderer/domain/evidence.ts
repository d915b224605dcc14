import type { Anchor } from './anchor'

/** Whether something speaks for a claim or against it. */
export const STANCES = ['supports', 'contradicts'] as const
export type Stance = (typeof STANCES)[number]

/** Something that supports or contradicts a claim: a page elsewhere, a file kept in the library, or a passage of an article. */
export type Evidence = { id: string; stance: Stance } & EvidenceSource

export type EvidenceSource =
  | { kind: 'link'; url: string; title: string }
  /** `hash` is the SHA-256 of an attachment's bytes. */
  | { kind: 'file'; hash: string; name: string }
  /** The anchor is into one revision of the text of an article of this id. */
  | { kind: 'passage'; article: string; revision: number; anchor: Anchor }
