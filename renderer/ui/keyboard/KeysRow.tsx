import { RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import { isMac } from '../platform'
import { type Chord, chordLabel, chordOf } from './chord'
import { hasOwnKeys, type KeyMap, keysOf } from './key-map'
import type { Keyed } from './keyed'

type Props = {
  keyed: Keyed
  keys: KeyMap
  /** Whether the next keys pressed are to be its own. */
  changing: boolean
  onChange: () => void
  /** Nothing was chosen: it stays as it is. */
  onLeave: () => void
  /** These keys were pressed for it; null where it is to have none. */
  onChoose: (chord: Chord | null) => void
  onSetBack: () => void
}

/** A command or a movement with its keys in the table of keys: a click on them gives it others. */
export function KeysRow({ keyed, keys, changing, onChange, onLeave, onChoose, onSetBack }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const written = keysOf(keyed, keys)
    .map((chord) => chordLabel(chord, isMac))
    .join(', ')
  return (
    <div>
      <dt>{keyed.label}</dt>
      <dd>
        {!hasOwnKeys(keyed, keys) && (
          <button
            type="button"
            className="icon-button key-back"
            aria-label={`Set back the keys for ${keyed.label}`}
            title="Set back"
            onClick={() => {
              onSetBack()
              // This button goes away with that.
              button.current?.focus()
            }}
          >
            <RotateCcw size={13} aria-hidden="true" />
          </button>
        )}
        <button
          ref={button}
          type="button"
          className="key-button"
          aria-label={`Keys for ${keyed.label}: ${written || 'none'}`}
          aria-pressed={changing}
          onClick={onChange}
          onBlur={() => changing && onLeave()}
          onKeyDown={(event) => {
            // Tab goes on to what comes next, as everywhere, which leaves the keys as they are.
            if (!changing || event.key === 'Tab') return
            event.preventDefault()
            event.stopPropagation()
            const chord = chordOf(event.nativeEvent, isMac)
            if (chord === 'Escape') onLeave()
            else if (chord !== null) onChoose(chord === 'Backspace' ? null : chord)
          }}
        >
          <kbd>{changing ? '…' : written || '—'}</kbd>
        </button>
      </dd>
    </div>
  )
}
