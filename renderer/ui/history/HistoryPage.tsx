import { HistoryList } from './HistoryList'
import { TrashList } from './TrashList'

/** What was done, to go back to any of it, and what is in the trash, to take any of it out. */
export default function HistoryPage() {
  return (
    <main className="library-page" aria-label="History and trash">
      <h1 tabIndex={-1}>History and trash</h1>
      <p className="page-hint">
        What you change can be taken back for 30 days, and what you delete stays in the trash as long.
      </p>
      <div className="two-columns">
        <HistoryList />
        <TrashList />
      </div>
    </main>
  )
}
