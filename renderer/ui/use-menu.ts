import { useEffect, useEffectEvent } from 'react'
import type { MenuAction } from '../../preload/api'
import { deleteArticle } from './actions/article'
import { redoChange, undoChange } from './actions/change-library'
import { compareWithFile } from './actions/compare'
import { dialogIsOpen } from './dialog-is-open'
import { isEditing } from './keyboard/is-editing'
import { useQuoth } from './quoth'

/** Carries out the menu's items. Undo and redo mean the text of the field that is being typed in, if there is one. */
export function useMenu(): void {
  const quoth = useQuoth()
  const carryOut = useEffectEvent((action: MenuAction) => {
    if (isEditing(document.activeElement) && (action === 'undo' || action === 'redo')) {
      document.execCommand(action)
      return
    }
    // What is open over the window comes first, as it does for the keys.
    if (quoth.store.get().dialog !== null || dialogIsOpen()) return
    switch (action) {
      case 'undo':
      case 'redo':
        void (action === 'undo' ? undoChange(quoth) : redoChange(quoth))
        return
      case 'compare':
        return compareWithFile(quoth)
      case 'export':
        return quoth.store.dispatch({ type: 'dialog-asked', dialog: 'export' })
      case 'delete-article': {
        const open = quoth.store.get().open
        if (open !== null) deleteArticle(quoth, open.content.article)
        return
      }
      case 'shortcuts':
        return quoth.store.dispatch({ type: 'dialog-asked', dialog: 'keys' })
    }
  })
  useEffect(() => window.quoth.on('menu:chosen', carryOut), [])
}
