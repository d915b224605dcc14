/** When something was made and changed, in milliseconds since 1970; what no ISO 8601 time says is left out. */
export function timesOf(created: unknown, updated: unknown): { created?: number; updated?: number } {
  const [made, changed] = [timeOf(created), timeOf(updated)]
  return {
    ...(made === undefined ? {} : { created: made }),
    ...(changed === undefined ? {} : { updated: changed }),
  }
}

/** A moment that is written as ISO 8601 or RFC 3339 has it, in milliseconds since 1970; undefined where it is none. */
export function timeOf(written: unknown): number | undefined {
  if (typeof written !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(written)) return undefined
  const time = Date.parse(written)
  return Number.isFinite(time) && time >= 0 ? time : undefined
}
