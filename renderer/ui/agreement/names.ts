import type { Difference, Disagreement } from '../../agreement/disagreements'
import type { Figure } from '../../agreement/figure'
import type { LabelName } from '../../agreement/labels'

/** What people read for what two annotators may differ in. */
export const LABEL_NAMES: Record<LabelName, string> = {
  kind: 'Kind',
  speaker: 'Speaker',
  speech: 'Speech',
  'claim-type': 'Kind of claim',
  verdict: 'Verdict',
  confidence: 'Confidence',
  'check-worthiness': 'Worth checking',
  tags: 'Tags',
}

/** What a disagreement is listed under. */
export type Heading = 'only-mine' | 'only-theirs' | Difference

export const HEADING_NAMES: Record<Heading, string> = {
  'only-mine': 'Only you marked it',
  'only-theirs': 'Only they marked it',
  boundaries: 'Other boundaries',
  kind: 'Other kind',
  speaker: 'Other speaker',
  speech: 'Other speech',
  'claim-type': 'Other kind of claim',
  verdict: 'Other verdict',
  confidence: 'Other confidence',
  'check-worthiness': 'Worth checking otherwise',
  tags: 'Other tags',
}

/** All that a disagreement is listed under: several where annotations differ in more than one thing. */
export function headingsOf(one: Disagreement): readonly Heading[] {
  return one.kind === 'differing' ? one.in : [one.kind]
}

/** A figure as people read it, to three places; in words where there is none. */
export function figureLabel(figure: Figure): string {
  if (figure.kind === 'value') return figure.value.toFixed(3).replace('-', '−')
  return figure.why === 'nothing' ? 'nothing to compare' : 'all in one category'
}

/** How a figure is usually read, after Krippendorff (2004), “Content Analysis”, p. 241; empty where there is none. */
export function usualReading(figure: Figure): string {
  if (figure.kind === 'none') return ''
  if (figure.value >= 0.8) return 'reliable'
  return figure.value >= 0.667 ? 'tentative' : 'unreliable'
}
