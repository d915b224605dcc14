import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, PASTE_COMMAND } from 'lexical'
import { useEffect } from 'react'
import { isWebLink } from './web-link'

/** Pasting a web address over selected words makes them a link to it. */
export function PastedLinks() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pasted = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain').trim() : undefined
          const selection = $getSelection()
          if (!pasted || !isWebLink(pasted) || !$isRangeSelection(selection) || selection.isCollapsed()) return false
          if (selection.getNodes().some((node) => $isLinkNode(node.getParent()))) return false
          event.preventDefault()
          return editor.dispatchCommand(TOGGLE_LINK_COMMAND, pasted)
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  return null
}
