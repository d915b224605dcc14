import type { Ref } from 'react'
import { isMac } from '../platform'
import { COMMAND_KEYS, LETTER_KEYS } from './shortcuts'

/** A list of all keys, opened with `?`. */
export function ShortcutsDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <dl className="shortcut-list">
        {[...caretKeys(), ...letterKeys(), ...commandKeys(), ['Keyboard shortcuts', '?'] as const].map(
          ([label, keys]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ),
        )}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  )
}

function letterKeys(): (readonly [string, string])[] {
  return LETTER_KEYS.map(({ label, keys }) => [
    label,
    (keys[0] ?? '').replace(/^[a-z]$/, (letter) => letter.toUpperCase()),
  ])
}

function commandKeys(): (readonly [string, string])[] {
  const modifier = isMac ? '⌘' : 'Ctrl+'
  const shift = isMac ? '⇧' : 'Shift+'
  return COMMAND_KEYS.map(({ label, keys, shift: shifted }) => [
    label,
    `${shifted ? shift : ''}${modifier}${(keys[0] ?? '').toUpperCase()}`,
  ])
}

function caretKeys(): (readonly [string, string])[] {
  const [word, sentence, paragraph] = isMac ? ['⌥ ← →', '⌃⌥ ← →', '⌥ ↑ ↓'] : ['Ctrl ← →', 'Alt ← →', 'Ctrl ↑ ↓']
  return [
    ['Move the caret by character, line', '← → ↑ ↓'],
    ['… by word', word ?? ''],
    ['… by sentence', sentence ?? ''],
    ['… by paragraph', paragraph ?? ''],
    ['Select while moving', 'Shift'],
  ]
}
