const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How long ago something was, as people say it; both times in milliseconds since 1970. */
export function whenLabel(at: number, now: number): string {
  const ago = now - at
  if (ago < MINUTE) return 'just now'
  if (ago < 60 * MINUTE) return `${Math.floor(ago / MINUTE)} min ago`
  const day = new Date(at)
  const time = day.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  if (ago < DAY && day.getDate() === new Date(now).getDate()) return `today, ${time}`
  return `${day.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })}, ${time}`
}

/** How long something stays in the trash that was deleted at `deleted` and is kept for `kept` milliseconds. */
export function daysLeft(deleted: number, kept: number, now: number): string {
  const days = Math.max(0, Math.ceil((deleted + kept - now) / DAY))
  return days === 1 ? '1 day left' : `${days} days left`
}
