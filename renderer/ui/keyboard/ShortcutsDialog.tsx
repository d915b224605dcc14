import { useState } from 'react'
import { isMac } from '../platform'
import { useQuoth } from '../quoth'
import { type Chord, chordLabel, chordOf } from './chord'
import { COMMAND_GROUPS, type Command } from './command'
import { COMMANDS } from './commands'
import { chooseKeys, commandFor, keysOf, useKeys, withKeys } from './key-map'
import { ModalDialog } from './ModalDialog'
import { whyRefused } from './refused-keys'

const HINT = 'A click on a key gives its command another.'

/** A list of all keys, opened with `?`. Each command can be given another. */
export default function ShortcutsDialog() {
  const { store } = useQuoth()
  const keys = useKeys()
  const [changing, setChanging] = useState<Command | null>(null)
  const [said, setSaid] = useState('')
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  const change = (command: Command) => {
    setChanging(command)
    setSaid('')
  }

  const leave = () => {
    setChanging(null)
    setSaid('')
  }

  const choose = (command: Command, chord: Chord) => {
    const refused = whyRefused(chord)
    if (refused !== null) {
      setSaid(refused)
      return
    }
    const before = commandFor(COMMANDS, chord, keys)
    setSaid(before === undefined || before.id === command.id ? '' : `“${before.label}” no longer has that key.`)
    chooseKeys(withKeys(COMMANDS, keys, command, [chord]))
    setChanging(null)
  }

  return (
    <ModalDialog label="Keyboard shortcuts" onClose={close}>
      <h2>Keyboard shortcuts</h2>
      <p className="dialog-hint" role="status">
        {said || (changing === null ? HINT : `Press the keys for “${changing.label}”; Esc leaves it as it is.`)}
      </p>
      {COMMAND_GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl className="shortcut-list">
            {COMMANDS.filter((command) => command.group === group).map((command) => (
              <div key={command.id}>
                <dt>{command.label}</dt>
                <dd>
                  <button
                    type="button"
                    className="key-button"
                    aria-label={`Keys for ${command.label}: ${labels(keysOf(command, keys)) || 'none'}`}
                    aria-pressed={changing?.id === command.id}
                    onClick={() => change(command)}
                    onBlur={() => changing?.id === command.id && leave()}
                    onKeyDown={(event) => {
                      // Tab goes on to what comes next, as everywhere, which leaves the command as it is.
                      if (changing?.id !== command.id || event.key === 'Tab') return
                      event.preventDefault()
                      event.stopPropagation()
                      const chord = chordOf(event.nativeEvent, isMac)
                      if (chord === 'Escape') leave()
                      else if (chord !== null) choose(command, chord)
                    }}
                  >
                    <kbd>{changing?.id === command.id ? '…' : labels(keysOf(command, keys)) || '—'}</kbd>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section aria-label="Caret">
        <h3>Caret and ends</h3>
        <dl className="shortcut-list">
          {caretKeys().map(([label, chords]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <kbd>{chords}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </section>
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

function labels(chords: readonly Chord[]): string {
  return chords.map((chord) => chordLabel(chord, isMac)).join(', ')
}

function caretKeys(): (readonly [string, string])[] {
  const [word, sentence, paragraph] = isMac ? ['⌥← →', '⌃⌥← →', '⌥↑ ↓'] : ['Ctrl+← →', 'Alt+← →', 'Ctrl+↑ ↓']
  return [
    ['Move the caret by character, line', '← → ↑ ↓'],
    ['… by word', word ?? ''],
    ['… by sentence', sentence ?? ''],
    ['… by paragraph', paragraph ?? ''],
    ['Select while moving', isMac ? '⇧' : 'Shift'],
    ['At an annotation: move its end by character', isMac ? '⌥← →' : 'Alt+← →'],
    ['At an annotation: move its end by word', isMac ? '⌥↑ ↓' : 'Alt+↑ ↓'],
    ['At an annotation: move its end by sentence', isMac ? '⌥⇞ ⇟' : 'Alt+PageUp PageDown'],
    ['At an annotation: move its start instead', isMac ? '⇧' : 'Shift'],
    ['In an annotation: make it the active one; again: the one around it', isMac ? '↩' : 'Enter'],
    ['Behind an annotation: select what follows', isMac ? '⇧⌥← →' : 'Shift+Alt+← →'],
  ]
}
