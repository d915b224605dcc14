import { type Figure, fromDisagreement, NOTHING } from './figure'

/** How far apart two values are, squared, given how often each value was given in all; 0 for the same value. */
type Distance = (counts: ReadonlyMap<string, number>) => (a: string, b: string) => number

/**
 * Krippendorff’s alpha for values that are either the same or not. `items` are what was coded, each with the values that
 * its annotators gave it; one with fewer than two says nothing. Krippendorff (2011), “Computing Krippendorff’s
 * alpha-reliability”.
 */
export function alphaNominal(items: readonly (readonly string[])[]): Figure {
  return alpha(items, () => (a, b) => (a === b ? 0 : 1))
}

/** The same for values that have an order, given in it from the lowest: near ones are less of a disagreement. */
export function alphaOrdinal(items: readonly (readonly string[])[], order: readonly string[]): Figure {
  return alpha(items, (counts) => (a, b) => {
    const [low, high] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y)
    const between = order.slice(low, (high ?? 0) + 1).reduce((sum, value) => sum + (counts.get(value) ?? 0), 0)
    return (between - ((counts.get(a) ?? 0) + (counts.get(b) ?? 0)) / 2) ** 2
  })
}

function alpha(items: readonly (readonly string[])[], distance: Distance): Figure {
  const compared = items.filter((values) => values.length > 1)
  if (compared.length === 0) return NOTHING
  const counts = new Map<string, number>()
  for (const values of compared) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const apart = distance(counts)
  let observed = 0
  for (const values of compared) {
    for (const [i, a] of values.entries())
      for (const [j, b] of values.entries()) if (i !== j) observed += apart(a, b) / (values.length - 1)
  }
  let [total, expected] = [0, 0]
  for (const [a, ofA] of counts) {
    total += ofA
    for (const [b, ofB] of counts) if (a !== b) expected += ofA * ofB * apart(a, b)
  }
  return fromDisagreement(observed, expected / (total - 1))
}
