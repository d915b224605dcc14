import { LABELS } from './labels'
import { type Coded, type Matched, onSamePassages, otherLabels } from './match'

/** In what two annotations on the same passage differ. */
export const DIFFERENCES = ['boundaries', ...LABELS] as const
export type Difference = (typeof DIFFERENCES)[number]

/** Something that only one of two annotators marked, or both, but otherwise. */
export type Disagreement =
  | { kind: 'only-mine'; mine: Coded }
  | { kind: 'only-theirs'; theirs: Coded }
  | { kind: 'differing'; mine: Coded; theirs: Coded; in: Difference[] }

/** What two annotators of one text disagree on, in reading order. A label that one of them left out is no disagreement. */
export function disagreementsIn({ pairs, onlyMine, onlyTheirs }: Matched): Disagreement[] {
  const all: Disagreement[] = [
    ...onlyMine.map((mine): Disagreement => ({ kind: 'only-mine', mine })),
    ...onlyTheirs.map((theirs): Disagreement => ({ kind: 'only-theirs', theirs })),
  ]
  for (const { mine, theirs } of pairs) {
    const differing = otherLabels(mine, theirs)
    const differences = onSamePassages(mine, theirs) ? differing : (['boundaries', ...differing] as const)
    if (differences.length > 0) all.push({ kind: 'differing', mine, theirs, in: [...differences] })
  }
  return all.sort((a, b) => startOf(a) - startOf(b) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

const ORDER: readonly Disagreement['kind'][] = ['only-mine', 'only-theirs', 'differing']

/** Where it begins in the text, in UTF-16 code units: the earlier of both where both marked it. */
function startOf(one: Disagreement): number {
  const sides =
    one.kind === 'only-mine' ? [one.mine] : one.kind === 'only-theirs' ? [one.theirs] : [one.mine, one.theirs]
  return Math.min(...sides.flatMap(({ passages }) => passages[0]?.start ?? []))
}
