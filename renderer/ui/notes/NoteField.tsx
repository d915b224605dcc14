import type { RefObject } from 'react'
import { NoteEditor } from '../../notes/NoteEditor'
import { NoteLibraryProvider } from '../../notes/note-library'
import { useQuoth } from '../quoth'
import { noteLibraryOf } from './note-library'

type Props = {
  label: string
  placeholder?: string
  /** The note as it is, in Markdown; changes of it that are made here come through `onChange`. */
  markdown: string
  onChange: (markdown: string) => void
  /** Is given a function that puts the keyboard at the end of the note. */
  focus: RefObject<() => void>
}

/** A field for a note of the library: rich text with mentions and pictures. Loaded when there is one to write. */
export default function NoteField({ placeholder = 'Write a note…', ...props }: Props) {
  return (
    <NoteLibraryProvider value={noteLibraryOf(useQuoth())}>
      <NoteEditor placeholder={placeholder} {...props} />
    </NoteLibraryProvider>
  )
}
