/** A backup in a folder; `created` in milliseconds since 1970. */
export type Kept = { name: string; created: number }

const DAY = 24 * 60 * 60 * 1000
const BACKUP = /^Quoth (\d{4})-(\d{2})-(\d{2}) (\d{2})(\d{2})(\d{2})(?: [a-z ]+)?(?: \[([0-9a-f]+)\])?\.quothbackup$/

/**
 * The name of a backup made at `now`; `why` says what it was made before, and is empty for one a day. In a folder that
 * libraries may share it tells by a `mark`, some hexadecimal figures, whose it is; null where the folder is the library's own.
 */
export function backupName(now: Date, why: string, mark: string | null): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return `Quoth ${day} ${time}${why === '' ? '' : ` ${why}`}${mark === null ? '' : ` [${mark}]`}.quothbackup`
}

/** When a backup was made, as its name says; null for a file that is none. */
export function createdOf(name: string): number | null {
  const [, year, month, day, hour, minute, second] = BACKUP.exec(name) ?? []
  if (second === undefined) return null
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)).getTime()
}

/** The mark of the library that a backup of this name is of; null where it has none, or is no backup. */
export function markOf(name: string): string | null {
  return BACKUP.exec(name)?.[7] ?? null
}

/**
 * The backups that are no longer wanted: kept are all of the last two days, the newest of each of the 14 days before, and
 * the newest of each week before that, for a year.
 */
export function superfluous(backups: readonly Kept[], now: number): Kept[] {
  const periods = new Set<string>()
  return [...backups]
    .sort((a, b) => b.created - a.created)
    .filter(({ created }) => {
      const days = Math.floor((now - created) / DAY)
      if (days < 2) return false
      if (days > 365) return true
      const period = days < 16 ? `day ${new Date(created).toDateString()}` : `week ${Math.floor(created / DAY / 7)}`
      const isNewest = !periods.has(period)
      periods.add(period)
      return !isNewest
    })
}
