import { useState } from 'react'
import { isMac } from '../platform'
import { useQuoth } from '../quoth'
import { CommandKeys } from './CommandKeys'
import type { Chord } from './chord'
import { COMMAND_GROUPS, type Command } from './command'
import { COMMANDS } from './commands'
import { chooseKeys, commandsWith, type KeyMap, useKeys, withKeys, withOwnKeys } from './key-map'
import { ModalDialog } from './ModalDialog'
import { whyRefused } from './refused-keys'
import { textKeys } from './text-keys'

const HINT = 'A click on a key gives its command another.'

/** A list of all keys, opened with `?`. Each command can be given another, none, or its own again. */
export default function ShortcutsDialog() {
  const { store } = useQuoth()
  const keys = useKeys()
  const [changing, setChanging] = useState<Command | null>(null)
  const [said, setSaid] = useState('')
  // How many keys were refused: each is told.
  const [refusals, setRefusals] = useState(0)
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  const change = (command: Command | null) => {
    setChanging(command)
    setSaid('')
  }

  /** Takes up keys in which a command has these, and says which others lost one by that. */
  const takeUp = (changed: KeyMap, command: Command, chords: readonly Chord[]) => {
    const losing = commandsWith(COMMANDS, keys, chords).filter(({ id }) => id !== command.id)
    setChanging(null)
    setSaid(losing.map(({ label }) => `“${label}” no longer has that key.`).join(' '))
    chooseKeys(changed)
  }

  const choose = (command: Command, chord: Chord | null) => {
    const refused = chord === null ? null : whyRefused(chord)
    if (refused !== null) {
      setSaid(refused)
      setRefusals(refusals + 1)
      return
    }
    const chords = chord === null ? [] : [chord]
    takeUp(withKeys(COMMANDS, keys, command, chords), command, chords)
  }

  return (
    <ModalDialog label="Keyboard shortcuts" className="keys-dialog" onClose={close}>
      <h2>Keyboard shortcuts</h2>
      <p className="dialog-hint keys-said" role="status">
        <span key={refusals}>{said || (changing === null ? HINT : promptFor(changing))}</span>
      </p>
      {COMMAND_GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl className="shortcut-list">
            {COMMANDS.filter((command) => command.group === group).map((command) => (
              <CommandKeys
                key={command.id}
                command={command}
                keys={keys}
                changing={changing?.id === command.id}
                onChange={() => change(command)}
                onLeave={() => change(null)}
                onChoose={(chord) => choose(command, chord)}
                onSetBack={() => takeUp(withOwnKeys(COMMANDS, keys, command), command, command.keys)}
              />
            ))}
          </dl>
        </section>
      ))}
      {textKeys(isMac).map((group) => (
        <section key={group.heading} aria-label={group.heading}>
          <h3>{group.heading}</h3>
          <dl className="shortcut-list">
            {group.keys.map(([does, written]) => (
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

function promptFor({ label }: Command): string {
  return `Press the keys for “${label}”. ${isMac ? '⌫' : 'Backspace'} leaves it without any, Esc as it is.`
}
