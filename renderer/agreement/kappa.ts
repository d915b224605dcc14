import { type Figure, fromDisagreement, NOTHING } from './figure'

/**
 * Cohen’s kappa of the values that two annotators gave to the same items. Cohen (1960), “A coefficient of agreement for
 * nominal scales”. Unlike alpha it takes each annotator’s own habit for what chance would give.
 */
export function kappa(pairs: readonly (readonly [string, string])[]): Figure {
  if (pairs.length === 0) return NOTHING
  const [first, second] = [new Map<string, number>(), new Map<string, number>()]
  let differing = 0
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
    if (a !== b) differing += 1
  }
  let byChance = 0
  for (const [value, count] of first) byChance += count * (second.get(value) ?? 0)
  return fromDisagreement(differing, (pairs.length ** 2 - byChance) / pairs.length)
}
