import { ListFilter } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { Annotation } from '../../domain/annotation'
import { type AnnotationFilter, isOpen, NO_FILTER } from '../../domain/annotation-filter'
import type { AnnotationIndex } from '../../domain/annotation-index'
import { useQuoth, useSession } from '../quoth'
import { OrphanList } from './OrphanList'
import { useFilterOffers } from './use-filter-offers'

const NO_ORPHANS: readonly Annotation[] = []

/** The top of the margin: how much of what is marked is shown, and by what it is chosen. */
export function MarginHead({ all, shown }: { all: AnnotationIndex; shown: AnnotationIndex }) {
  const { store } = useQuoth()
  const filter = useSession((session) => session.filter)
  const choose = (changed: AnnotationFilter) => store.dispatch({ type: 'filtered', filter: changed })
  // Counted after the paint, since there may be thousands.
  const groups = useFilterOffers(useDeferredValue(all), filter, choose)
  const count = all.inOrder.length
  const orphans = useSession((session) => session.open?.orphans ?? NO_ORPHANS)
  if (count === 0 && orphans.length === 0) return null
  return (
    <div className="margin-head">
      {count > 0 && (
        <button type="button" className="quiet-button filter-button" popoverTarget="margin-filter">
          <ListFilter size={14} /> Filter
        </button>
      )}
      <span className="margin-count" role="status" aria-label="Annotations shown">
        {isOpen(filter) ? count : `${shown.inOrder.length} of ${count}`}
      </span>
      {orphans.length > 0 && <OrphanList orphans={orphans} />}
      {!isOpen(filter) && (
        <button type="button" className="quiet-button" onClick={() => choose(NO_FILTER)}>
          Show all
        </button>
      )}
      <div id="margin-filter" popover="auto" className="popover filter-popover" role="dialog" aria-label="Filter">
        {groups.map(({ heading, offers }) => (
          // biome-ignore lint/a11y/useSemanticElements: it is no form
          <div key={heading} role="group" aria-label={heading}>
            <p className="options-heading">{heading}</p>
            {offers.map(({ key, label, count, chosen, toggle }) => (
              <label key={key} className="filter-choice">
                <input type="checkbox" checked={chosen} onChange={toggle} />
                <span>{label}</span>
                <span className="filter-count">{count}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
