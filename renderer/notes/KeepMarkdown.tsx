import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical'
import { type RefObject, useEffect } from 'react'
import { $toMarkdown } from './to-markdown'

/** How long typing must rest before the note is kept, in milliseconds. */
const REST = 400

type Props = { onChange: (markdown: string) => void; focus: RefObject<() => void> }

/** Hands the note over as Markdown whenever typing rests, when the keyboard leaves, and when the editor closes. */
export function KeepMarkdown({ onChange, focus }: Props) {
  const [editor] = useLexicalComposerContext()

  useEffect(() => {
    const read = () => editor.getEditorState().read($toMarkdown)
    let timer: ReturnType<typeof setTimeout> | undefined
    // The editor may write the same note differently; only a person's edit counts as one.
    let kept = read()
    const keep = () => {
      clearTimeout(timer)
      const markdown = read()
      if (markdown === kept) return
      kept = markdown
      onChange(markdown)
    }
    const unwatch = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(keep, REST)
    })
    const unblur = editor.registerCommand(
      BLUR_COMMAND,
      () => {
        keep()
        return false
      },
      COMMAND_PRIORITY_LOW,
    )
    return () => {
      unwatch()
      unblur()
      keep()
    }
  }, [editor, onChange])

  useEffect(() => {
    focus.current = () => editor.focus(undefined, { defaultSelection: 'rootEnd' })
  }, [editor, focus])
  return null
}
