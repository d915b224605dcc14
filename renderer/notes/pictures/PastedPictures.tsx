import { $isCodeNode } from '@lexical/code-core'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'
import { useEffect } from 'react'
import { $createPictureNode } from '../nodes/PictureNode'
import { useNoteLibrary } from '../note-library'

/** Pictures that are pasted or dropped into a note are kept in the library, and stand where the caret is. */
export function PastedPictures() {
  const [editor] = useLexicalComposerContext()
  const { pictures } = useNoteLibrary()
  useEffect(() => {
    const take = async (files: readonly File[]) => {
      for (const file of files) {
        const hash = await pictures.keep(file)
        if (hash !== null) editor.update(() => $insertPicture(hash, file.name), { tag: HISTORY_PUSH_TAG })
      }
    }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null
          // Programs that copy words with a picture of them mean the words.
          if (data === null || data.getData('text/plain') !== '') return false
          const files = picturesOf(data)
          if (files.length === 0) return false
          event.preventDefault()
          void take(files)
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      // Files of other kinds are articles to bring in, wherever in the window they are dropped.
      editor.registerCommand(
        DROP_COMMAND,
        ({ dataTransfer }) =>
          dataTransfer !== null && dataTransfer.files.length > 0 && picturesOf(dataTransfer).length === 0,
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          void take(files.filter(isPicture))
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  }, [editor, pictures])
  return null
}

function $insertPicture(hash: string, name: string): void {
  const picture = $createPictureNode(hash, name)
  const selection = $getSelection()
  const code = $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isCodeNode) : null
  if (code !== null) code.insertAfter($createParagraphNode().append(picture))
  else if (selection !== null) $insertNodes([picture])
  else $getRoot().append($createParagraphNode().append(picture))
}

function picturesOf(data: DataTransfer): File[] {
  return [...data.files].filter(isPicture)
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/')
}
