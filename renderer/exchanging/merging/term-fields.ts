import type { Scale, Term } from '../../domain/scale'
import type { Comparing } from './comparing-fields'
import type { ScaledTerm } from './scaled-term'

/** What two people may say differently of one term of a scale, in the order in which it is read. */
export const TERM_FIELDS = ['label', 'tone', 'retired'] as const
export type TermField = (typeof TERM_FIELDS)[number]

/** How two copies of a term are compared and made one. */
export const COMPARING_TERMS: Comparing<ScaledTerm, TermField> = {
  fields: TERM_FIELDS,
  keyOf: (term, field) => String(term[field]),
  taking: (mine, theirs, taken) => {
    const from = (field: TermField) => (taken.has(field) ? theirs : mine)
    return { ...mine, label: from('label').label, tone: from('tone').tone, retired: from('retired').retired }
  },
}

/** The terms of a scale, each with what is its scale's; none where there is no scale. */
export function scaledTerms(scale: Scale | undefined): ScaledTerm[] {
  return scale?.terms.map((term) => scaledTerm(scale, term)) ?? []
}

/** A term with what is its scale's. */
export function scaledTerm({ id, updated }: Scale, term: Term): ScaledTerm {
  return { ...term, scale: id, updated }
}
