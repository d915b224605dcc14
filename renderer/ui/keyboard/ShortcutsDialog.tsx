import { useState } from 'react'
import { isMac } from '../platform'
import { useQuoth } from '../quoth'
import type { Chord } from './chord'
import { COMMAND_GROUPS } from './command'
import { COMMANDS } from './commands'
import { fixedKeys, NOTE_GROUP } from './fixed-keys'
import { KeysRow } from './KeysRow'
import { chooseKeys, type KeyMap, losing, useKeys, withKeys, withOwnKeys } from './key-map'
import type { Keyed } from './keyed'
import { ModalDialog } from './ModalDialog'
import { whyRefused } from './refused-keys'
import { MOVEMENT_GROUPS, textMovements } from './text-movements'

const HINT = 'A click on a key in a frame changes it.'

const CHANGEABLE: readonly Keyed[] = [...COMMANDS, ...textMovements(isMac)]

/** A list of all keys, opened with `?`. Each command and movement can be given another, none, or its own again. */
export default function ShortcutsDialog() {
  const { store } = useQuoth()
  const keys = useKeys()
  const [changing, setChanging] = useState<Keyed | null>(null)
  const [said, setSaid] = useState('')
  // How many keys were refused: each is told.
  const [refusals, setRefusals] = useState(0)
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  const change = (keyed: Keyed | null) => {
    setChanging(keyed)
    setSaid('')
  }

  /** Takes up keys in which something has these, and says what else lost one by that. */
  const takeUp = (changed: KeyMap, keyed: Keyed, chords: readonly Chord[]) => {
    const others = losing(CHANGEABLE, keys, keyed, chords)
    setChanging(null)
    setSaid(others.map(({ label }) => `“${label}” no longer has that key.`).join(' '))
    chooseKeys(changed)
  }

  const choose = (keyed: Keyed, chord: Chord | null) => {
    const refused = chord === null ? null : whyRefused(chord, keyed)
    if (refused !== null) {
      setSaid(refused)
      setRefusals(refusals + 1)
      return
    }
    const chords = chord === null ? [] : [chord]
    takeUp(withKeys(CHANGEABLE, keys, keyed, chords), keyed, chords)
  }

  return (
    <ModalDialog label="Keyboard shortcuts" className="keys-dialog" onClose={close}>
      <h2>Keyboard shortcuts</h2>
      <p className="dialog-hint keys-said" role="status">
        <span key={refusals}>{said || (changing === null ? HINT : promptFor(changing))}</span>
      </p>
      {[...COMMAND_GROUPS, ...MOVEMENT_GROUPS, NOTE_GROUP].map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl className="shortcut-list">
            {CHANGEABLE.filter((keyed) => keyed.group === group).map((keyed) => (
              <KeysRow
                key={keyed.id}
                keyed={keyed}
                keys={keys}
                changing={changing?.id === keyed.id}
                onChange={() => change(keyed)}
                onLeave={() => change(null)}
                onChoose={(chord) => choose(keyed, chord)}
                onSetBack={() => takeUp(withOwnKeys(CHANGEABLE, keys, keyed), keyed, keyed.keys)}
              />
            ))}
            {fixedKeys(isMac)
              .filter((fixed) => fixed.group === group)
              .map(({ does, written }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <kbd>{written}</kbd>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <div className="dialog-actions">
        <button type="button" className="quiet-button" onClick={() => chooseKeys({})}>
          Set all keys back
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
    </ModalDialog>
  )
}

function promptFor({ label }: Keyed): string {
  return `Press the keys for “${label}”. ${isMac ? '⌫' : 'Backspace'} leaves it without any, Esc as it is.`
}
