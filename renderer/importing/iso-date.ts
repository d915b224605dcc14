const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** A date as people write it in front matter, in ISO 8601 and with its own time zone; undefined if it is none. */
export function isoDate(written: string): string | undefined {
  const text = written.trim()
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text
  const match = DATE.exec(text)
  if (match) {
    const [, day = '', time, zone] = match
    const date = time === undefined ? day : `${day}T${time}${zoneOf(zone)}`
    return isCalendarDay(day) && !Number.isNaN(Date.parse(date)) ? date : undefined
  }
  // “3 March 2024”, “March 3, 2024”: read as a day, since they name no time zone. Words and years only: Date reads anything.
  if (!/^(?:\p{L}+,? )?(?:\d{1,2}\.? \p{L}{3,}\.?,?|\p{L}{3,}\.? \d{1,2},?) \d{4}$/u.test(text)) return undefined
  const time = Date.parse(`${text.replaceAll('.', '')} UTC`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^z$/i.test(zone)) return 'Z'
  const digits = zone.replace(':', '')
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
}

/** Date.parse takes 30 February for 1 March; a calendar doesn't. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
