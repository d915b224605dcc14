/** How many words people read in a minute. */
const PACE = 230

/** How long it takes to read so many words, as people say it: “4 min read”, “12 h 10 min read”. */
export function readingTime(words: number): string {
  const all = Math.max(1, Math.round(words / PACE))
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  if (hours === 0) return `${minutes} min read`
  return minutes === 0 ? `${hours} h read` : `${hours} h ${minutes} min read`
}
