import type { AnnotationKind, Speech, Verdict } from './annotation'

/** What people read for each kind of annotation, kind of speech and verdict: the same in the window and in exports. */
export const KIND_LABELS: Record<AnnotationKind, string> = {
  claim: 'Claim',
  quote: 'Quote',
  highlight: 'Highlight',
  note: 'Note',
}

export const SPEECH_LABELS: Record<Speech, string> = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
  reported: 'Reported',
  'own-voice': 'Article’s own voice',
}

export const VERDICT_LABELS: Record<Verdict, string> = {
  unchecked: 'Unchecked',
  supported: 'Supported',
  disputed: 'Disputed',
  refuted: 'Refuted',
  unverifiable: 'Unverifiable',
}
