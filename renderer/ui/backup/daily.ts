import type { Quoth } from '../quoth'
import { atRest } from './at-rest'
import { backUp } from './back-up'

/** How long after the start the backup of the day is made, and how often it is looked whether there is one. */
const AFTER_START = 45_000
const EVERY = 60 * 60 * 1000

/** How long nobody must have done anything before it is made, and the longest that is waited for. */
const REST = 5000
const LONGEST = 10 * 60 * 1000

/** Makes a backup a day, while the library is open. */
export function backUpDaily(quoth: Quoth): void {
  setTimeout(() => {
    void backUpToday(quoth)
    setInterval(() => void backUpToday(quoth), EVERY)
  }, AFTER_START)
}

/** Makes the backup of the day when the reader rests, where there is none yet and the library holds anything. */
export async function backUpToday(quoth: Quoth): Promise<void> {
  const { backups } = await window.quoth.request('backups:list')
  const today = new Date().toDateString()
  if (backups.some(({ created, isOwn }) => isOwn && new Date(created).toDateString() === today)) return
  if ((await quoth.database.articles.count()) === 0) return
  await atRest(REST, LONGEST)
  const outcome = await backUp('daily')
  if (!outcome.ok)
    quoth.store.dispatch({
      type: 'noticed',
      notice: `No backup was made. ${outcome.failure} Under Backup they can be kept elsewhere.`,
    })
}
