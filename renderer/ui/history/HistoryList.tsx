import { useState } from 'react'
import type { Change } from '../../domain/change'
import { readEarlier } from '../actions/read-earlier'
import { goTo } from '../actions/trash'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth, useSession } from '../quoth'
import { whenLabel } from './when'

/** How many changes are listed at first. */
const FIRST = 100

/** Every change, the newest first: those that were taken back above the place where the library is now. */
export function HistoryList() {
  const quoth = useQuoth()
  const { done, undone } = useSession((session) => session.history)
  const remembered = useSession((session) => session.remembered)
  const [most, setMost] = useState(FIRST)
  // What was undone last comes first again.
  const listed = [...undone, ...done.toReversed()]
  const showMore = () => {
    setMost(most + FIRST)
    if (listed.length < most + FIRST) void readEarlier(quoth)
  }
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading" tabIndex={-1}>
        History
      </h2>
      {listed.length === 0 && remembered === 0 && <p className="page-hint">Nothing has been changed yet.</p>}
      <ol className="history-list" aria-label="Changes">
        {listed.slice(0, most).map((change) => (
          <HistoryEntry
            key={change.at}
            change={change}
            state={undone.includes(change) ? 'undone' : change === done.at(-1) ? 'now' : 'done'}
            onGo={() => void goTo(quoth, change.at)}
          />
        ))}
      </ol>
      {(listed.length > most || (remembered > 0 && remembered < Infinity)) && (
        <button type="button" className="quiet-button" onClick={showMore}>
          Show more
        </button>
      )}
    </section>
  )
}

const GOES = { undone: 'Redo up to here', now: 'now', done: 'Go back to here' }

type EntryProps = { change: Change; state: 'done' | 'now' | 'undone'; onGo: () => void }

function HistoryEntry({ change, state, onGo }: EntryProps) {
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="history-label">{change.label}</span>
      <time dateTime={new Date(change.at).toISOString()}>{whenLabel(change.at, Date.now())}</time>
      {/* One button in all states: whoever goes back to here has the keyboard here. */}
      <SteadyButton className={state === 'now' ? 'history-now' : 'quiet-button'} idle={state === 'now'} onClick={onGo}>
        {GOES[state]}
      </SteadyButton>
    </li>
  )
}
