import { useEffect, useEffectEvent } from 'react'
import { dialogIsOpen } from '../dialog-is-open'
import { isMac } from '../platform'
import { useQuoth } from '../quoth'
import type { Session } from '../session/session'
import { type Chord, chordOf } from './chord'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { isReading } from './commands/possible'
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
    // Neither may the bar for words to find.
    if (chord !== 'Escape' && isFinding(quoth.store.get()) && document.querySelector('.find-bar') === null) return
    // What is open above the text closes first.
    if (chord === 'Escape' && document.querySelector(':popover-open') !== null) return
    // What floats beside the text, such as the filter, has its keys to itself.
    if (chord !== 'Escape' && !chord.startsWith('Mod+') && document.activeElement?.closest('[role="dialog"]')) return
    const command = commandFor(COMMANDS, chord, currentKeys())
    if (command === undefined || (isEditing(document.activeElement) && !isHeardWhileTyping(command, chord))) return
    if (command.isPossible?.(quoth.store.get()) === false) return
    event.preventDefault()
    command.run(quoth)
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

function isFinding(session: Session): boolean {
  return session.finding && isReading(session)
}

/** A field keeps its letters, whatever command they are given to. */
function isHeardWhileTyping({ whileTyping }: Command, chord: Chord): boolean {
  return whileTyping === true && chord.startsWith('Mod+')
}
