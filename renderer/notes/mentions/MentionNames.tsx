import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORIC_TAG, HISTORY_MERGE_TAG, mergeRegister, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useEffect } from 'react'
import { $isMentionNode, MentionNode } from '../nodes/MentionNode'
import { useNoteLibrary } from '../note-library'

/** Marks a change of the editor's that nobody made: mentions took the names that their things have now. */
export const RENAMED_TAG = 'renamed'

/** Keeps the mentions in the editor at the names that their things have, whatever renames these, undo included. */
export function MentionNames() {
  const [editor] = useLexicalComposerContext()
  const { mentions } = useNoteLibrary()
  useEffect(() => {
    const keys = new Set<string>()
    const rename = () => {
      const isOld = editor.read(() => [...keys].some((key) => $newName(key) !== undefined))
      if (!isOld) return
      editor.update(
        () => {
          for (const key of keys) {
            const node = $getNodeByKey(key)
            const name = $newName(key)
            if ($isMentionNode(node) && name !== undefined) node.showName(name)
          }
        },
        { tag: [RENAMED_TAG, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
      )
    }
    /** The name that a mention doesn't show yet; undefined where it does, or nobody knows it. */
    const $newName = (key: string): string | null | undefined => {
      const node = $getNodeByKey(key)
      if (!$isMentionNode(node)) return undefined
      const name = mentions.nameOf(node.getTarget())
      return node.shows(name) ? undefined : name
    }
    const ended = mergeRegister(
      editor.registerMutationListener(MentionNode, (mutations) => {
        for (const [key, what] of mutations) what === 'destroyed' ? keys.delete(key) : keys.add(key)
      }),
      editor.registerUpdateListener(({ tags }) => {
        if (tags.has(HISTORIC_TAG)) rename()
      }),
      mentions.subscribe(rename),
    )
    rename()
    return ended
  }, [editor, mentions])
  return null
}
