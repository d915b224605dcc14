import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, BLUR_COMMAND, COMMAND_PRIORITY_LOW, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { type RefObject, useEffect, useRef } from 'react'
import { $fillFromMarkdown } from '../from-markdown'
import { RENAMED_TAG } from '../mentions/MentionNames'
import { useNoteLibrary } from '../note-library'
import { $toMarkdown } from '../to-markdown'

/** How long typing must rest before the note is kept, in milliseconds. */
const REST = 400

type Props = { markdown: string; onChange: (markdown: string) => void; focus: RefObject<() => void> }

/**
 * Hands the note over as Markdown whenever typing rests, when the keyboard leaves, and when the editor closes. Where
 * the note was changed elsewhere (by undo), shows that instead of what was handed over.
 */
export function KeepMarkdown({ markdown, onChange, focus }: Props) {
  const [editor] = useLexicalComposerContext()
  const { mentions } = useNoteLibrary()
  /** The note as it was last handed over or taken in, as the library has it and as the editor writes it. */
  const known = useRef({ markdown, written: '' })

  useEffect(() => {
    const read = () => editor.getEditorState().read($toMarkdown)
    let timer: ReturnType<typeof setTimeout> | undefined
    // The editor may write the same note differently; only a person's edit counts as one. What it makes of the note by
    // itself when it opens, it has made by the next microtask.
    known.current.written = read()
    let opening = true
    queueMicrotask(() => {
      if (opening) known.current.written = read()
      opening = false
    })
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const written = read()
      if (opening || written === known.current.written) return
      known.current = { markdown: written, written }
      onChange(written)
    }
    const unwatch = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      if (tags.has(RENAMED_TAG) && timer === undefined) {
        known.current.written = read()
        return
      }
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
    if (markdown === known.current.markdown) return
    const fill = () => {
      $fillFromMarkdown(markdown, mentions.nameOf)
      // Where the caret was is gone with the words there; whoever comes back to the note goes on at its end.
      $getRoot().selectEnd()
    }
    editor.update(fill, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
    known.current = { markdown, written: editor.getEditorState().read($toMarkdown) }
  }, [editor, markdown, mentions])

  useEffect(() => {
    focus.current = () => editor.focus(undefined, { defaultSelection: 'rootEnd' })
  }, [editor, focus])
  return null
}
