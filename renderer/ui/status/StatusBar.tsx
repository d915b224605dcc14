import { useSession } from '../quoth'
import { annotationsOf } from '../session'
import { ImportStatus } from './ImportStatus'
import { SaveStatus } from './SaveStatus'

/** The bar at the bottom: what the article holds, what was just done, and whether it is saved. */
export function StatusBar({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const annotations = useSession(annotationsOf)
  const complete = useSession(({ open }) => open?.complete ?? false)
  const notice = useSession((session) => session.notice)
  const claims = annotations.inOrder.filter(({ kind }) => kind === 'claim')
  const speakers = new Set(annotations.inOrder.flatMap(({ speaker }) => speaker ?? []))
  const checked = claims.filter(({ verdict }) => verdict !== undefined && verdict !== 'unchecked')
  return (
    <footer className="status-bar">
      {complete && (
        <>
          <span>{claims.length === 1 ? '1 claim' : `${claims.length} claims`}</span>
          <span>{speakers.size === 1 ? '1 speaker' : `${speakers.size} speakers`}</span>
          {claims.length > 0 && (
            <span>
              {checked.length} of {claims.length} checked
            </span>
          )}
        </>
      )}
      <ImportStatus />
      <span className="notice" role="status" aria-label="Last action">
        {notice}
      </span>
      <span className="status-end">
        <SaveStatus />
      </span>
      <button type="button" className="quiet-button" onClick={onShowShortcuts}>
        Keys <kbd>?</kbd>
      </button>
    </footer>
  )
}
