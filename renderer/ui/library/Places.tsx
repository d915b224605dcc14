import { useQuoth, useSession } from '../quoth'
import type { Place } from '../session/place'

const PLACES: readonly { label: string; place: Place }[] = [
  { label: 'Articles', place: { kind: 'article' } },
  { label: 'Speakers', place: { kind: 'speakers', speaker: null } },
  { label: 'Codebook', place: { kind: 'codebook', code: null } },
  { label: 'Agreement', place: { kind: 'agreement' } },
  { label: 'History and trash', place: { kind: 'history' } },
  { label: 'Backup', place: { kind: 'backup' } },
]

/** The pages of the library, and how much each holds. */
export function Places({ articles, onGone }: { articles: number; onGone: () => void }) {
  const { store } = useQuoth()
  const here = useSession((session) => session.place.kind)
  const speakers = useSession((session) => session.speakers.size)
  const codes = useSession((session) => session.codes.size)
  const counts: Partial<Record<Place['kind'], number>> = { article: articles, speakers, codebook: codes }
  return (
    <ul className="places">
      {PLACES.map(({ label, place }) => (
        <li key={label}>
          <button
            type="button"
            className="place"
            aria-current={place.kind === here ? 'page' : undefined}
            onClick={() => {
              store.dispatch({ type: 'went', place })
              onGone()
            }}
          >
            {label}
            <span>{counts[place.kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
