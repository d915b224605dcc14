import { useState } from 'react'
import { KEPT, readTrash } from '../../storage/trash'
import { nameOfTrashed, restore } from '../actions/trash'
import { useQuoth } from '../quoth'
import { useLibraryRead } from '../use-library-read'
import { daysLeft } from './when'

/** How many things are listed at first. */
const FIRST = 100

/** Everything in the trash, each of which can be taken out again. */
export function TrashList() {
  const quoth = useQuoth()
  const trash = useLibraryRead(readTrash)
  const [most, setMost] = useState(FIRST)

  return (
    <section aria-labelledby="trash-heading">
      <h2 id="trash-heading" tabIndex={-1}>
        Trash
      </h2>
      {trash?.length === 0 && <p className="page-hint">The trash is empty.</p>}
      <ul className="history-list" aria-label="Trash">
        {trash?.slice(0, most).map((trashed) => {
          const name = nameOfTrashed(trashed)
          return (
            <li key={`${trashed.table} ${trashed.row.id}`}>
              <span className="history-label">
                {name.replace(/^(?:the|a) (\p{L})/u, (_, first: string) => first.toUpperCase())}
              </span>
              <span className="history-when">{daysLeft(trashed.row.deleted, KEPT, Date.now())}</span>
              <button
                type="button"
                className="quiet-button"
                aria-label={`Restore ${name}`}
                onClick={() => void restore(quoth, trashed)}
              >
                Restore
              </button>
            </li>
          )
        })}
      </ul>
      {(trash?.length ?? 0) > most && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + FIRST)}>
          Show more
        </button>
      )}
    </section>
  )
}
