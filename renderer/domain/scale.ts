import { nameKey } from './speaker'
import type { Tone } from './tone'

/**
 * A list of terms that a reader chooses one of: verdicts, kinds of claim. The lists are the reader's own to change; these
 * are the ones that a library starts with.
 */
export type Scale = { id: ScaleId; terms: readonly Term[]; created: number; updated: number; deleted: number }

export const SCALE_IDS = ['verdict', 'claim-type'] as const
export type ScaleId = (typeof SCALE_IDS)[number]

/** What people read for each scale. */
export const SCALE_LABELS: Record<ScaleId, string> = { verdict: 'verdicts', 'claim-type': 'kinds of claim' }

/** One term. `id` is what annotations keep: it stays when the label changes. */
export type Term = {
  id: string
  label: string
  tone: Tone
  /** True once it is no longer offered: annotations that have it keep it. */
  retired: boolean
}

const term = (id: string, label: string, tone: Tone = 'quiet'): Term => ({ id, label, tone, retired: false })

const FIRST_TERMS: Record<ScaleId, readonly Term[]> = {
  verdict: [
    term('unchecked', 'Unchecked'),
    term('supported', 'Supported', 'green'),
    term('disputed', 'Disputed', 'amber'),
    term('refuted', 'Refuted', 'red'),
    term('unverifiable', 'Unverifiable', 'violet'),
  ],
  'claim-type': [
    term('factual', 'Factual'),
    term('prediction', 'Prediction'),
    term('opinion', 'Opinion'),
    term('normative', 'Normative'),
    term('allegation', 'Allegation'),
    term('promise', 'Promise'),
  ],
}

/** The scale that a library has until somebody changes it. */
export function firstScale(id: ScaleId): Scale {
  return { id, terms: FIRST_TERMS[id], created: 0, updated: 0, deleted: 0 }
}

/** The scales of a library, by id. */
export type Scales = ReadonlyMap<string, Scale>

/** The scale of this id: the reader's own, or else the first one. */
export function scaleOf(scales: Scales, id: ScaleId): Scale {
  return scales.get(id) ?? firstScale(id)
}

/** The terms that are offered, and the one that is `chosen` even if it no longer is. */
export function offeredTerms({ terms }: Scale, chosen?: string): Term[] {
  return terms.filter(({ id, retired }) => !retired || id === chosen)
}

/** Whether the scale holds a term of this id. */
export function isTerm({ terms }: Scale, id: string): boolean {
  return terms.some((term) => term.id === id)
}

/** The term of this wording, whatever its case and spacing; undefined where there is none. */
export function termWorded({ terms }: Scale, label: string): Term | undefined {
  return terms.find((term) => nameKey(term.label) === nameKey(label))
}

/** The id of the term that has this id or, in any case, this label; undefined where there is none. */
export function termCalled(scale: Scale, given: string): string | undefined {
  if (isTerm(scale, given)) return given
  const key = nameKey(given)
  return scale.terms.find(({ id, label }) => nameKey(label) === key || nameKey(id) === key)?.id
}

/** What people read for the term of this id; the id itself where the scale does not hold it. */
export function labelOfTerm({ terms }: Scale, id: string): string {
  return terms.find((term) => term.id === id)?.label ?? id
}

/**
 * The id of a new term with this label: its letters and figures in lower case, joined by hyphens, so that scripts can
 * read it, and a number where the scale has that id already.
 */
export function newTermId({ terms }: Scale, label: string): string {
  const base =
    label
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'term'
  const taken = new Set(terms.map((term) => term.id))
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  return id
}
