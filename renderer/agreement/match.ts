import { type Passage, unite } from '../domain/passages'
import { LABELS, type Labels } from './labels'

/** An annotation as it is compared: its passages in reading order, apart from each other, and what it says of them. */
export type Coded = { id: string; passages: readonly Passage[]; words: string; labels: Labels }

/** Which annotations of two annotators are on the same passage, one to one; and those that are on none of the other’s. */
export type Matched = { pairs: { mine: Coded; theirs: Coded }[]; onlyMine: Coded[]; onlyTheirs: Coded[] }

/** How much of two annotations must be common to them: the length of what both hold over that of what either holds. */
export const SAME_PASSAGE = 0.5

/**
 * Pairs the annotations of one text, both lists in reading order: of all that share `SAME_PASSAGE` of their text those with the
 * largest share first, then those with the fewest other labels, then the first in reading order. Which list is whose makes
 * no difference: where all want the first of the other's, there is one pairing that nobody would leave. Equal lists are
 * paired one by one.
 */
export function matchCoded(mine: readonly Coded[], theirs: readonly Coded[]): Matched {
  const candidates = candidatesIn(mine, theirs)
  candidates.sort((a, b) => b.share - a.share || a.others - b.others || a.i - b.i || a.j - b.j)
  const [takenMine, takenTheirs] = [new Set<Coded>(), new Set<Coded>()]
  const pairs: Matched['pairs'] = []
  for (const { mine, theirs } of candidates) {
    if (takenMine.has(mine) || takenTheirs.has(theirs)) continue
    takenMine.add(mine)
    takenTheirs.add(theirs)
    pairs.push({ mine, theirs })
  }
  return {
    pairs,
    onlyMine: mine.filter((one) => !takenMine.has(one)),
    onlyTheirs: theirs.filter((one) => !takenTheirs.has(one)),
  }
}

/** Whether two annotations are on the same passages, to the character. */
export function onSamePassages({ passages: a }: Coded, { passages: b }: Coded): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => b[i]?.start === start && b[i]?.end === end)
}

/** The labels that both annotations have, and have otherwise. */
export function otherLabels({ labels: a }: Coded, { labels: b }: Coded) {
  return LABELS.filter((name) => a[name] !== undefined && b[name] !== undefined && a[name].key !== b[name].key)
}

type Candidate = { mine: Coded; theirs: Coded; i: number; j: number; share: number; others: number }

function candidatesIn(mine: readonly Coded[], theirs: readonly Coded[]): Candidate[] {
  const candidates: Candidate[] = []
  // Those of theirs that may still reach what comes next; they leave once they end before it.
  let open: { theirs: Coded; j: number; end: number }[] = []
  let next = 0
  for (const [i, one] of mine.entries()) {
    const { start, end } = spanOf(one)
    for (; next < theirs.length; next += 1) {
      const other = theirs[next]
      if (other === undefined || spanOf(other).start >= end) break
      open.push({ theirs: other, j: next, end: spanOf(other).end })
    }
    open = open.filter((other) => other.end > start)
    for (const { theirs, j } of open) {
      const share = shareOf(one.passages, theirs.passages)
      if (share >= SAME_PASSAGE) candidates.push({ mine: one, theirs, i, j, share, others: differences(one, theirs) })
    }
  }
  return candidates
}

/** Labels that are other or that only one of them has. */
function differences({ labels: a }: Coded, { labels: b }: Coded): number {
  return LABELS.filter((name) => a[name]?.key !== b[name]?.key).length
}

function shareOf(a: readonly Passage[], b: readonly Passage[]): number {
  const either = lengthOf(unite([...a, ...b]))
  return either === 0 ? 0 : (lengthOf(a) + lengthOf(b) - either) / either
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { start, end }) => sum + end - start, 0)
}

function spanOf({ passages }: Coded): Passage {
  return { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 }
}
