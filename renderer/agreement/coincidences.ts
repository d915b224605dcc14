import type { Unit } from './unit'

/** One text as each of its annotators divided it into units that do not overlap, in reading order; `length` in UTF-16 code units. */
export type CodedText = { length: number; annotators: readonly (readonly Unit[])[] }

/**
 * The coincidences of one value, in UTF-16 code units: how much text has it over all pairs of annotators (`length`), how
 * much of that has it with both of the pair (`same`), and what of the squared coincidences of chance is a unit's meeting
 * with itself (`itself`), which no two annotators can bring about.
 */
export type Coincidence = { length: number; same: number; itself: number }

/** The coincidences by value. */
export type Coincidences = ReadonlyMap<string, Coincidence>

/** The value of text that an annotator did not mark. */
export const GAP = ''

/**
 * The coincidences of all text, the gaps between units among them (`all`), and of the text alone that both of a pair
 * marked (`shared`), over several texts as if they were one.
 *
 * After Krippendorff, Mathet, Bouvry & Widlöcher (2016), “On the reliability of unitizing textual continua: Further
 * developments”, Quality & Quantity 50: equations 1, 4 and 10. Every intersection of a unit of one annotator with one of
 * another counts by its length; a gap has no structure, so that each of its characters meets only itself.
 */
export function coincidencesIn(texts: readonly CodedText[]): { all: Coincidences; shared: Coincidences } {
  const all = new Map<string, Coincidence>()
  const shared = new Map<string, Coincidence>()
  for (const { length, annotators } of texts) {
    const parts = annotators.map((units) => withGaps(units, length))
    for (const [i, own] of parts.entries()) {
      for (const { start, end, value } of own) of(all, value).itself += value === GAP ? end - start : (end - start) ** 2
      for (const [j, other] of parts.entries()) if (i !== j) meet(own, other, parts.length - 1, all, shared)
    }
  }
  return { all, shared }
}

/** Adds what one annotator’s parts have in common with another’s, each in an equal part of that annotator’s `others`. */
function meet(
  own: readonly Unit[],
  other: readonly Unit[],
  others: number,
  all: Map<string, Coincidence>,
  shared: Map<string, Coincidence>,
): void {
  let next = 0
  for (const { start, end, value } of own) {
    let both = 0
    for (; next < other.length; next += 1) {
      const met = other[next]
      if (met === undefined || met.start >= end) break
      const length = Math.min(end, met.end) - Math.max(start, met.start)
      add(of(all, value), length / others, value === met.value)
      if (value !== GAP && met.value !== GAP) {
        both += length
        add(of(shared, value), length / others, value === met.value)
      }
      // What reaches further meets the next part too.
      if (met.end > end) break
    }
    if (both > 0) of(shared, value).itself += both ** 2 / others
  }
}

function add(coincidence: Coincidence, length: number, isSame: boolean): void {
  coincidence.length += length
  if (isSame) coincidence.same += length
}

function of(coincidences: Map<string, Coincidence>, value: string): Coincidence {
  const there = coincidences.get(value)
  if (there !== undefined) return there
  const made = { length: 0, same: 0, itself: 0 }
  coincidences.set(value, made)
  return made
}

/** Units with the gaps between them as units too, so that the whole text is covered. */
function withGaps(units: readonly Unit[], length: number): Unit[] {
  const parts: Unit[] = []
  let at = 0
  for (const unit of units) {
    if (at < unit.start) parts.push({ start: at, end: unit.start, value: GAP })
    parts.push(unit)
    at = unit.end
  }
  if (at < length) parts.push({ start: at, end: length, value: GAP })
  return parts
}
