import type { AnnotationKind, Level, Speech } from './annotation'
import type { ClaimRelation } from './claim-link'
import type { Stance } from './evidence'
import type { SpeakerKind } from './speaker'
import type { Tone } from './tone'

/** What people read for each kind of annotation and speech, and so on: the same in the window and in exports. */
export const KIND_LABELS: Record<AnnotationKind, string> = {
  claim: 'Claim',
  quote: 'Quote',
  highlight: 'Highlight',
  note: 'Note',
  mention: 'Mention',
}

export const SPEECH_LABELS: Record<Speech, string> = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
  reported: 'Reported',
  'own-voice': 'Article’s own voice',
}

export const LEVEL_LABELS: Record<Level, string> = { low: 'Low', medium: 'Medium', high: 'High' }

export const STANCE_LABELS: Record<Stance, string> = { supports: 'Supports', contradicts: 'Contradicts' }

/** How a claim's link reads on the claim that has it, and on the one that it leads to. */
export const RELATION_LABELS: Record<ClaimRelation, { to: string; from: string }> = {
  repeats: { to: 'Repeats', from: 'Repeated by' },
  contradicts: { to: 'Contradicts', from: 'Contradicted by' },
  answers: { to: 'Answers', from: 'Answered by' },
}

export const SPEAKER_KIND_LABELS: Record<SpeakerKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  anonymous: 'Anonymous source',
}

export const TONE_LABELS: Record<Tone, string> = {
  quiet: 'Quiet',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  violet: 'Violet',
  blue: 'Blue',
  teal: 'Teal',
  pink: 'Pink',
}
