import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand } from '../../preload/api'
import { dialogIsOpen } from './dialog-is-open'
import { COMMANDS } from './keyboard/commands'
import { isEditing } from './keyboard/is-editing'
import { useKeys } from './keyboard/key-map'
import { menuKeys } from './keyboard/menu-keys'
import { useQuoth } from './quoth'

/**
 * Carries out the commands of the menu, and tells it which keys they have. Undo and redo mean the text of the field that is
 * being typed in, if there is one.
 */
export function useMenu(): void {
  const quoth = useQuoth()
  const keys = useKeys()
  const carryOut = useEffectEvent((id: MenuCommand) => {
    if (isEditing(document.activeElement) && (id === 'undo' || id === 'redo')) {
      document.execCommand(id)
      return
    }
    // What is open over the window comes first, as it does for the keys.
    if (quoth.store.get().dialog !== null || dialogIsOpen()) return
    const command = COMMANDS.find((one) => one.id === id)
    if (command?.isPossible?.(quoth.store.get()) !== false) command?.run(quoth)
  })
  useEffect(() => window.quoth.on('menu:chosen', carryOut), [])
  useEffect(() => void window.quoth.request('menu:keys', menuKeys(COMMANDS, keys)), [keys])
}
