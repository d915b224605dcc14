import { useEffect, useEffectEvent } from 'react'
import { useQuoth } from '../quoth'
import { isEditing } from './is-editing'
import { COMMAND_KEYS, LETTER_KEYS, type Shortcut } from './shortcuts'

/** Listens for the keys of shortcuts.ts in the whole window, and for `?`. */
export function useKeyboard(showShortcuts: () => void): void {
  const quoth = useQuoth()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isEditing(document.activeElement)) return
    if (document.querySelector('dialog[open]') !== null) return
    if (event.key === '?') return showShortcuts()
    const shortcut = shortcutFor(event)
    if (shortcut === undefined) return
    event.preventDefault()
    shortcut.run(quoth)
  })
  useEffect(() => {
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

function shortcutFor(event: KeyboardEvent): Shortcut | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.altKey) return undefined
  if (event.ctrlKey || event.metaKey) {
    return COMMAND_KEYS.find(({ keys, shift }) => keys.includes(key) && shift === event.shiftKey)
  }
  return event.shiftKey ? undefined : LETTER_KEYS.find(({ keys }) => keys.includes(key))
}
