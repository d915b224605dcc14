import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
} from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type MentionQuery, mentionBefore } from './mention-query'

/** A mention being typed, and the key of the node that holds it, up to `end` (a UTF-16 offset into its text). */
export type TypedMention = MentionQuery & { key: string; end: number }

/** The mention being typed in this editor, if any, and what closes it until another is begun. */
export function useMentionQuery(): [TypedMention | null, () => void] {
  const [editor] = useLexicalComposerContext()
  const [typed, setTyped] = useState<TypedMention | null>(null)
  /** The one that was closed while it was still being typed. */
  const closed = useRef<TypedMention | null>(null)
  const current = useRef<TypedMention | null>(null)

  const show = useCallback((next: TypedMention | null) => {
    current.current = next
    setTyped((before) => (isSame(before, next) && before?.words === next?.words ? before : next))
  }, [])
  const close = useCallback(() => {
    closed.current = current.current
    show(null)
  }, [show])

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
          const found = editor.isComposing() ? null : editorState.read($typedMention)
          if (!isSame(found, closed.current)) closed.current = null
          // Typing opens it; the caret that comes by where one could be does not.
          const isTyped = dirtyLeaves.size > 0 || isSame(found, current.current)
          show(isTyped && closed.current === null ? found : null)
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            show(null)
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, show],
  )
  return [typed, close]
}

function $typedMention(): TypedMention | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { key, offset } = selection.anchor
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null
  const query = mentionBefore(node.getTextContent().slice(0, offset))
  return query && { ...query, key, end: offset }
}

function isSame(a: TypedMention | null, b: TypedMention | null): boolean {
  return a === b || (a !== null && b !== null && a.key === b.key && a.start === b.start)
}
