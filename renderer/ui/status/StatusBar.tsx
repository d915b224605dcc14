import { useQuoth, useSession } from '../quoth'
import { ArticleCounts } from './ArticleCounts'
import { ImportStatus } from './ImportStatus'
import { SaveStatus } from './SaveStatus'

/** The bar at the bottom: what the article holds, what was just done, and whether it is saved. */
export function StatusBar() {
  const { store } = useQuoth()
  const notice = useSession((session) => session.notice)
  const notices = useSession((session) => session.notices)
  return (
    <footer className="status-bar">
      <ArticleCounts />
      <ImportStatus />
      <span className="notice" role="status" aria-label="Last action">
        {/* The same words in the same element would not be told again. */}
        <span key={notices}>{notice}</span>
      </span>
      <SaveStatus />
      <button
        type="button"
        className="quiet-button"
        onClick={() => store.dispatch({ type: 'dialog-asked', dialog: 'keys' })}
      >
        Keys <kbd>?</kbd>
      </button>
    </footer>
  )
}
