/**
 * The authors that a byline names. It is split only where each part reads as a name of two words or more; a byline such as
 * “Staff and agencies” stays one.
 */
export function authorsIn(byline: string | undefined): string[] {
  const line = (byline ?? '')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:by|von|par|por|di)\s+/i, '')
  if (line === '') return []
  const parts = line
    .split(/\s*(?:,\s*(?:and|und|et|y|e)\s|[,;&]|\s(?:and|und|et|y|e)\s)\s*/iu)
    .filter((part) => part !== '')
  return parts.every((part) => /^\p{Lu}\S*(?:\s+\S+)+$/u.test(part)) ? parts : [line]
}

/** A year, month and day as far as an ISO 8601 date has them, and the calendar too. */
export function dateParts(published: string | undefined): number[] {
  const [, year, month, day] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?!\d))?(?!\d))?/.exec(published ?? '') ?? []
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))
}
