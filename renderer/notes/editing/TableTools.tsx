import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
} from '@lexical/table'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'

/** What is done to the row or column that the caret is in. */
const TOOLS: readonly { label: string; $run: () => void }[] = [
  { label: '+ Row', $run: () => $insertTableRowAtSelection(true) },
  { label: '+ Column', $run: () => $insertTableColumnAtSelection(true) },
  { label: '− Row', $run: $deleteTableRowAtSelection },
  { label: '− Column', $run: $deleteTableColumnAtSelection },
]

/**
 * Rows and columns of the table that the caret is in: Alt+F10 goes to these buttons, as to the tools of other editors, and
 * Tab in the last cell adds a row.
 */
export function TableTools() {
  const [editor] = useLexicalComposerContext()
  const [isInTable, setInTable] = useState(false)
  const tools = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => setInTable(editorState.read($isCaretInTable))),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const first = tools.current?.querySelector('button')
            if (event.key !== 'F10' || !event.altKey || !first) return false
            event.preventDefault()
            first.focus()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (event.shiftKey || !$addLastRow()) return false
            event.preventDefault()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor],
  )
  if (!isInTable) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one of the card's
    <div
      className="table-tools"
      role="group"
      aria-label="Table"
      ref={tools}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        editor.focus()
      }}
    >
      {TOOLS.map(({ label, $run }) => (
        <button
          key={label}
          type="button"
          className="quiet-button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={({ currentTarget }) => editor.update($run, { onUpdate: keeperOf(editor, currentTarget) })}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/**
 * Gives the keyboard back to a tool that has it when it is pressed, so that it can be pressed again: the caret’s new place
 * takes it into the note. What is gone with the table leaves it there.
 */
function keeperOf(editor: LexicalEditor, tool: HTMLElement): () => void {
  const hadKeyboard = document.activeElement === tool
  return () => {
    if (hadKeyboard && editor.read($isCaretInTable)) tool.focus()
  }
}

function $caretCell() {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) : null
}

function $isCaretInTable(): boolean {
  return $caretCell() !== null
}

/** Adds a row where the caret is in a table's last cell, and puts the caret there. Gives whether it is. */
function $addLastRow(): boolean {
  const cell = $caretCell()
  const row = cell?.getParent()
  if (cell === null || row?.getNextSibling() !== null || cell.getNextSibling() !== null) return false
  if ($findTableNode(cell) === null) return false
  $insertTableRowAtNode(cell, true)?.selectStart()
  return true
}
