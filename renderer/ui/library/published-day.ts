const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' })

/**
 * The day of a date in ISO 8601 as people write it where this computer is: the day that the page itself names, whatever
 * the hour is here. A year or a month alone stays one; what is no date is given back as it is.
 */
export function publishedDay(published: string | undefined): string | undefined {
  if (published === undefined || /^\d{4}$/.test(published)) return published
  const day = Date.parse(published.slice(0, 10))
  if (Number.isNaN(day)) return published
  return (/^\d{4}-\d{2}$/.test(published) ? MONTH : DAY).format(day)
}
