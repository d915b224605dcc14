import { useSession } from '../quoth'

/** What the reader shows while no article is open: how to get one. */
export function EmptyReader() {
  const isEmpty = useSession(({ articles }) => articles.size === 0)
  return (
    <main className="empty" aria-label="No article open">
      <h1 tabIndex={-1}>{isEmpty ? 'Your library is empty' : 'No article open'}</h1>
      <p>
        {isEmpty
          ? 'Drop articles anywhere on this window, or choose files. Everything stays on this computer.'
          : 'Choose an article at the left, or drop a file on this window.'}
      </p>
      <button type="button" className="button" onClick={() => void window.quoth.request('files:choose', 'articles')}>
        Choose files
      </button>
    </main>
  )
}
