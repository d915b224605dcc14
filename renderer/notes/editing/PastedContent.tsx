import { $isCodeNode } from '@lexical/code-core'
import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isSelectionCapturedInDecoratorInput,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  isDOMNode,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical'
import { useEffect } from 'react'
import { $nodesFromMarkdown } from '../from-markdown'
import type { MentionSource } from '../mentions/mention-source'
import { useNoteLibrary } from '../note-library'
import { isWebLink } from '../web-link'
import { saysMarkdown } from './says-markdown'
import { withListsOfWord } from './word-lists'

/**
 * What is pasted or dropped keeps its structure: text that is Markdown becomes what it says, and a web address over
 * selected words makes them a link to it. Into code everything goes as plain text. What comes as HTML is left to the
 * editor, which makes the nodes of a note of it, and drops the rest; Word’s lists are made lists for it first.
 */
export function PastedContent() {
  const [editor] = useLexicalComposerContext()
  const { mentions } = useNoteLibrary()
  useEffect(() => {
    const $take = (data: DataTransfer | null): boolean => {
      const selection = $getSelection()
      return data !== null && $isRangeSelection(selection) && $insert(editor, data, selection, mentions)
    }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent)) return false
          if (isDOMNode(event.target) && $isSelectionCapturedInDecoratorInput(event.target)) return false
          if (!$take(event.clipboardData)) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        // The selection is where it is dropped by now.
        (event) => event instanceof InputEvent && event.inputType === 'insertFromDrop' && $take(event.dataTransfer),
        COMMAND_PRIORITY_LOW,
      ),
    )
  }, [editor, mentions])
  return null
}

function $insert(
  editor: LexicalEditor,
  data: DataTransfer,
  selection: RangeSelection,
  mentions: MentionSource,
): boolean {
  const text = data.getData('text/plain')
  if (text === '') return false
  if ($linkSelected(editor, text.trim(), selection)) return true
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode) !== null) {
    selection.insertRawText(text.replace(/\r\n?/g, '\n'))
    return true
  }
  const fromWord = withListsOfWord(data.getData('text/html'))
  if (fromWord !== null) {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    clipboardData.setData('text/html', fromWord)
    return editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
  }
  // What is copied in an editor of code comes as HTML too: that of its colours.
  const isRich = data.types.includes('text/html') && !data.types.includes('vscode-editor-data')
  if (isRich || data.types.includes('application/x-lexical-editor') || !saysMarkdown(text)) return false
  const nodes = $nodesFromMarkdown(text, mentions.nameOf)
  // Into a table, tables are pasted cell by cell.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
    selection.insertNodes(nodes)
  return true
}

function $linkSelected(editor: LexicalEditor, url: string, selection: RangeSelection): boolean {
  if (!isWebLink(url) || selection.isCollapsed()) return false
  if (selection.getNodes().some((node) => $isLinkNode(node.getParent()))) return false
  return editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)
}
