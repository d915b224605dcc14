import { alphaNominal, alphaOrdinal } from './alpha'
import { alphaOfValue, alphaUnitizing } from './alpha-unitizing'
import { type CodedText, coincidencesIn } from './coincidences'
import type { Figure } from './figure'
import { kappa } from './kappa'
import { LABELS, type LabelName, ORDERED } from './labels'
import type { Coded, Matched } from './match'
import { type Unit, unitsOf, valuesOf } from './unit'

/** One text and what two annotators made of it; `length` is in UTF-16 code units. */
export type ComparedText = { length: number; mine: readonly Coded[]; theirs: readonly Coded[]; matched: Matched }

/** How far two annotators agree on one label. */
export type LabelAgreement = {
  label: LabelName
  /** How many matched annotations have it on both sides, and with how many it is the same. */
  compared: number
  same: number
  /** Krippendorff’s alpha and Cohen’s kappa of these; alpha counts near levels as nearer. */
  alpha: Figure
  kappa: Figure
  /** cuα: the same of the text that both gave this label, matched or not, by its length. */
  shared: Figure
}

/** How far two annotators agree on some texts. */
export type Agreement = {
  /** |uα: on what is marked at all. */
  marked: Figure
  /** uα: on what is marked, and as which kind. */
  markedAs: Figure
  /** (k)uα: on each kind, or kinds at once where marks overlap, in the text that both marked. */
  kinds: { kinds: string[]; figure: Figure }[]
  labels: LabelAgreement[]
}

/** How far two annotators agree on these texts, taken together. */
export function agreementOn(texts: readonly ComparedText[]): Agreement {
  const byKind = coincidencesIn(texts.map((text) => codedBy(text, (coded) => coded.labels.kind?.key)))
  const kinds = [...byKind.shared.keys()].sort()
  return {
    marked: alphaUnitizing(coincidencesIn(texts.map((text) => codedBy(text, () => 'marked'))).all),
    markedAs: alphaUnitizing(byKind.all),
    kinds: kinds.map((value) => ({ kinds: valuesOf({ value }), figure: alphaOfValue(value, byKind.shared) })),
    labels: LABELS.map((label) => agreementOnLabel(label, texts)),
  }
}

function agreementOnLabel(label: LabelName, texts: readonly ComparedText[]): LabelAgreement {
  const pairs = texts.flatMap(({ matched }) =>
    matched.pairs.flatMap(({ mine, theirs }): [string, string][] => {
      const [a, b] = [mine.labels[label]?.key, theirs.labels[label]?.key]
      return a === undefined || b === undefined ? [] : [[a, b]]
    }),
  )
  const order = ORDERED[label]
  const { shared } = coincidencesIn(texts.map((text) => codedBy(text, (coded) => coded.labels[label]?.key)))
  return {
    label,
    compared: pairs.length,
    same: pairs.filter(([a, b]) => a === b).length,
    alpha: order === undefined ? alphaNominal(pairs) : alphaOrdinal(pairs, order),
    kappa: kappa(pairs),
    shared: alphaUnitizing(shared),
  }
}

/** A text as both annotators divided it by a value of their annotations; those that have none are as if they were not. */
function codedBy({ length, mine, theirs }: ComparedText, valueIn: (coded: Coded) => string | undefined): CodedText {
  const unitsIn = (annotations: readonly Coded[]) =>
    unitsOf(
      annotations.flatMap((coded): Unit[] => {
        const value = valueIn(coded)
        return value === undefined ? [] : coded.passages.map(({ start, end }) => ({ start, end, value }))
      }),
    )
  return { length, annotators: [unitsIn(mine), unitsIn(theirs)] }
}
