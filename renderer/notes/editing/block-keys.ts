import { $isCodeNode } from '@lexical/code-core'
import { $isListItemNode } from '@lexical/list'
import { $isQuoteNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'

/**
 * Keys that change the place of a block: Tab puts an item of a list under the one before it, Shift+Tab takes it out, and
 * Enter in an empty last line leaves a quote, the down arrow in its last line the code that ends a note. Where Tab has
 * nothing to do it leaves the note, as in any field. Escape leaves it only for where its card or page has the keyboard go.
 */
export function registerBlockKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || !$moveItem(event.shiftKey)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    // The editor’s own would leave the keyboard nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveQuote, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        if (event.shiftKey || !$leaveCode()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}

function $moveItem(out: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
  if (item === null) return false
  const depth = item.getIndent()
  // An item stands under another one: there is none before the first.
  if (out ? depth === 0 : item.getPreviousSibling() === null) return false
  item.setIndent(depth + (out ? -1 : 1))
  return true
}

function $leaveQuote(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const line = selection.anchor.getNode()
  const quote = line.getParent()
  if (!$isQuoteNode(quote) || line.getTextContent() !== '' || line.getNextSibling() !== null) return false
  quote.insertAfter(line)
  if (quote.isEmpty()) quote.remove()
  line.selectEnd()
  return true
}

function $leaveCode(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const at = selection.anchor.getNode()
  const code = $findMatchingParent(at, $isCodeNode)
  if (code === null || code.getNextSibling() !== null) return false
  const after = $isCodeNode(at) ? at.getChildren().slice(selection.anchor.offset) : at.getNextSiblings()
  if (after.some($isLineBreakNode)) return false
  const paragraph = $createParagraphNode()
  code.insertAfter(paragraph)
  paragraph.select()
  return true
}
