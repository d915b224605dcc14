import { MapPinOff } from 'lucide-react'
import type { Annotation } from '../../domain/annotation'
import { KIND_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { deleteAnnotation } from '../actions/annotate'
import { placeOrphan } from '../actions/orphans'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth, useSession } from '../quoth'

/** The annotations whose passages are not in this version of the text, each to be placed anew or deleted. */
export function OrphanList({ orphans }: { orphans: readonly Annotation[] }) {
  const quoth = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const nothingSelected = useSession(({ selection }) => selection === null || selection.anchor === selection.focus)
  return (
    <>
      <button type="button" className="quiet-button orphans-button" popoverTarget="margin-orphans">
        <MapPinOff size={14} /> {orphans.length} not in this text
      </button>
      <div
        id="margin-orphans"
        // It stays while the text beside it is selected in.
        popover="manual"
        className="popover orphans-popover"
        role="dialog"
        aria-label="Annotations not in this text"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.hidePopover()
        }}
      >
        <p className="page-hint">
          Their passages are not in this version of the article. Select the words that one belongs to now, and place it
          there.
        </p>
        <ul className="orphan-list" aria-label="Annotations not in this text">
          {orphans.map((orphan) => {
            const words = wordsOf(orphan)
            const { kind, note } = orphan
            return (
              <li key={orphan.id}>
                <p className="orphan-speaker">
                  {[KIND_LABELS[kind], speakers.get(orphan.speaker ?? '')?.name].filter(Boolean).join(' · ')}
                </p>
                <p className="card-passage">{words}</p>
                {note !== '' && <p className="orphan-note">{note}</p>}
                <SteadyButton
                  className="quiet-button"
                  aria-label={`Place on selection: ${words}`}
                  idle={nothingSelected}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => placeOrphan(quoth, orphan)}
                >
                  Place on selection
                </SteadyButton>
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={`Delete: ${words}`}
                  onClick={() => deleteAnnotation(quoth, orphan.id)}
                >
                  Delete
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
