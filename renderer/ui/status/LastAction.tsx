import { useEffect, useEffectEvent, useRef } from 'react'
import { useQuoth, useSession } from '../quoth'

/** How long a notice is there at least, in milliseconds: who types on has time to read it. */
const READ = 8_000

/**
 * What was just done, or why it was not. It goes with the next change: by then it is no longer the last action. It does not go
 * by itself, since what it says, as the place of an export, is said nowhere else.
 */
export function LastAction() {
  const { store } = useQuoth()
  const notice = useSession((session) => session.notice)
  const notices = useSession((session) => session.notices)
  const history = useSession((session) => session.history)
  const status = useRef<HTMLElement>(null)
  const since = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same notice again is another
  useEffect(() => {
    since.current = Date.now()
  }, [notices])
  const pass = useEffectEvent(() => {
    // Meanwhile there may be another, which is not shown yet.
    if (notice === null || store.get().notices !== notices) return
    if (Date.now() - since.current < READ || status.current?.matches(':hover')) return
    store.dispatch({ type: 'noticed', notice: null })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change makes another history
  useEffect(() => pass(), [history])
  return (
    <span className="notice" role="status" aria-label="Last action" ref={status}>
      {/* The same words in the same element would not be told again. */}
      <span key={notices}>{notice}</span>
    </span>
  )
}
