import { $isListItemNode, ListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'

/**
 * Boxes to tick in a list: a click on one ticks it, and Ctrl+Enter (⌘ on macOS) that of the line that the caret is in.
 * Lexical makes each item a checkbox that holds its words, in a list that then has no items; here an item stays one, and
 * its box says by itself whether it is ticked (in styles). Gives what ends it.
 */
export function registerBoxes(editor: LexicalEditor): () => void {
  const pressed = (event: PointerEvent) => {
    const item = boxAt(event)
    if (item === null) return
    event.preventDefault()
    editor.update(() => {
      const node = $getNearestNodeFromDOMNode(item)
      if ($isListItemNode(node)) node.toggleChecked()
    })
  }
  return mergeRegister(
    editor.registerMutationListener(ListItemNode, (mutations) => {
      for (const [key, what] of mutations) {
        const item = what === 'destroyed' ? null : editor.getElementByKey(key)
        for (const name of ['role', 'aria-checked', 'tabindex']) item?.removeAttribute(name)
      }
    }),
    editor.registerRootListener((root) => {
      root?.addEventListener('pointerdown', pressed)
      return () => root?.removeEventListener('pointerdown', pressed)
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || !(event.ctrlKey || event.metaKey) || !$tickLine()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_NORMAL,
    ),
  )
}

/** The item whose box was pressed: boxes stand before what is in their items. */
function boxAt({ target, clientX }: PointerEvent): HTMLElement | null {
  if (!(target instanceof HTMLLIElement) || !target.matches(':is(.note-done, .note-to-do):not(.note-nested)'))
    return null
  const { left, right } = target.getBoundingClientRect()
  const isBefore = getComputedStyle(target).direction === 'rtl' ? clientX > right : clientX < left
  return isBefore ? target : null
}

function $tickLine(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
  if (item?.getChecked() === undefined) return false
  item.toggleChecked()
  return true
}
