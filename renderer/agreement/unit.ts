import type { Passage } from '../domain/passages'

/** A stretch of text that one annotator gave a value; offsets are UTF-16 code units, `end` exclusive. */
export type Unit = Passage & { value: string }

/** What stands between the values of a stretch that has several; no value may hold it. */
const AND = '\n'

/**
 * One annotator's marks, which may overlap, as units that do not: the coefficients want every character to have one value.
 * Marks of the same value that overlap are one unit; those that touch stay two. Where marks of different values overlap, the
 * stretch that they share is a unit of its own, whose value is all of theirs: whoever gave it only one of them disagrees.
 */
export function unitsOf(marks: readonly Unit[]): Unit[] {
  const edges = unitedByValue(marks).flatMap(({ start, end, value }) => [
    { at: start, value, begins: true },
    { at: end, value, begins: false },
  ])
  // Where one ends and another begins, the first is closed before the second is opened.
  edges.sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins))
  const units: Unit[] = []
  const open = new Set<string>()
  let from = 0
  for (const { at, value, begins } of edges) {
    if (at > from && open.size > 0) units.push({ start: from, end: at, value: [...open].sort().join(AND) })
    from = at
    if (begins) open.add(value)
    else open.delete(value)
  }
  return units
}

/** The values that a unit has: one, or several where marks overlapped. */
export function valuesOf({ value }: Pick<Unit, 'value'>): string[] {
  return value.split(AND)
}

/** Marks with those of the same value that overlap made one. */
function unitedByValue(marks: readonly Unit[]): Unit[] {
  const united: Unit[] = []
  const last = new Map<string, Unit>()
  for (const mark of marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const before = last.get(mark.value)
    if (before !== undefined && mark.start < before.end) before.end = Math.max(before.end, mark.end)
    else {
      const unit = { ...mark }
      last.set(mark.value, unit)
      united.push(unit)
    }
  }
  return united
}
