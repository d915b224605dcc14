/** The middle of these values. Fails where there is none: no figure is made up. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('There is nothing to take the median of')
  return (lower + upper) / 2
}

/** The greatest of these values. */
export function worst(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is nothing to take the greatest of')
  return Math.max(...values)
}

/** The least and the greatest of these values, for a person to see how far apart they lie. */
export function spread(values: readonly number[], digits = 0): string {
  return `${Math.min(...values).toFixed(digits)} … ${worst(values).toFixed(digits)}`
}

/** A figure as it is reported: to a tenth, or to `digits` places. */
export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
