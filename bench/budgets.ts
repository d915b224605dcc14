/** A promise about a figure: whether `value` is on the right side of `limit`, or on it. */
export type Budget = { name: string; value: number; limit: number; ok: boolean }

/** The budget of a figure that may be at most `limit`. */
export function atMost(name: string, value: number, limit: number): Budget {
  return { name, value, limit, ok: value <= limit }
}

/** The budget of a figure that has to be at least `limit`. */
export function atLeast(name: string, value: number, limit: number): Budget {
  return { name, value, limit, ok: value >= limit }
}
