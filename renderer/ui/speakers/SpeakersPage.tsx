import { type CSSProperties, useDeferredValue, useMemo, useState } from 'react'
import { initials, SPEAKER_COLOURS } from '../../domain/speaker'
import { KeyHint } from '../keyboard/KeyHint'
import { matching } from '../keyboard/matching'
import { useQuoth, useSession } from '../quoth'
import { SpeakerDetails } from './SpeakerDetails'
import { useSpeakerCounts } from './use-speaker-counts'

/** The registry of speakers: everybody to whom something is attributed, and all that is known of one of them. */
export default function SpeakersPage({ speaker: chosen }: { speaker: string | null }) {
  const { store } = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const [typed, setTyped] = useState('')
  const counts = useSpeakerCounts()
  const looked = useDeferredValue(typed)
  const shown = useMemo(() => {
    const byName = [...speakers.values()].sort((a, b) => a.name.localeCompare(b.name))
    return matching(byName, looked, ({ name, aliases }) => [name, ...aliases].join(' '))
  }, [speakers, looked])
  const speaker = speakers.get(chosen ?? '') ?? shown[0]

  return (
    <main className="library-page" aria-label="Speakers">
      <h1 tabIndex={-1}>Speakers</h1>
      {speakers.size === 0 ? (
        <p className="page-hint">
          Nobody is named yet. Mark a claim or a quote and name who made it
          <KeyHint command="speaker" />. Everybody you name is listed here, with all they said.
        </p>
      ) : (
        <div className="master-detail">
          <div>
            <input
              type="search"
              className="search"
              aria-label="Find a speaker"
              placeholder="Find a speaker"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <ul className="master-list" aria-label="Speakers">
              {shown.map(({ id, name, colour }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="master-entry"
                    aria-current={id === speaker?.id ? 'true' : undefined}
                    onClick={() => store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: id } })}
                  >
                    <span className="badge" style={hueStyle(colour)} aria-hidden="true">
                      {initials(name)}
                    </span>
                    <span className="master-name">{name}</span>
                    <span className="master-count">{counts.get(id) ?? ''}</span>
                  </button>
                </li>
              ))}
            </ul>
            {shown.length === 0 && <p className="page-hint">Nobody is called that.</p>}
          </div>
          {speaker !== undefined && <SpeakerDetails key={speaker.id} speaker={speaker} />}
        </div>
      )}
    </main>
  )
}

function hueStyle(colour: number): CSSProperties {
  const style: CSSProperties & { '--hue': string } = { '--hue': `var(--speaker-${colour % SPEAKER_COLOURS})` }
  return style
}
