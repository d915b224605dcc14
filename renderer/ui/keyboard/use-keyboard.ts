import { useEffect, useEffectEvent } from 'react'
import { dialogIsOpen } from '../dialog-is-open'
import { isMac } from '../platform'
import { useQuoth } from '../quoth'
import { type Chord, chordOf } from './chord'
import { COMMANDS } from './commands'
import { isEditing } from './is-editing'
import { commandFor, currentKeys } from './key-map'

/** Listens for the keys of the commands in the whole window. */
export function useKeyboard(): void {
  const quoth = useQuoth()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const chord = chordOf(event, isMac)
    // A dialog that was asked for may not be there yet: the key was meant for it.
    if (chord === null || quoth.store.get().dialog !== null || dialogIsOpen()) return
    // What is open above the text closes first.
    if (chord === 'Escape' && document.querySelector(':popover-open') !== null) return
    const command = commandFor(COMMANDS, chord, currentKeys())
    if (command === undefined || (isEditing(document.activeElement) && !worksWhileEditing(command.id, chord))) return
    if (command.isPossible?.(quoth.store.get()) === false) return
    event.preventDefault()
    command.run(quoth)
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

/** A field keeps its letters and its own undo; the list of commands can be asked for from there too. */
function worksWhileEditing(id: string, chord: Chord): boolean {
  return id === 'commands' && chord.startsWith('Mod+')
}
