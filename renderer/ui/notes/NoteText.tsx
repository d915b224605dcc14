import { NotePreview } from '../../notes/NotePreview'
import { NoteLibraryProvider } from '../../notes/note-library'
import { useQuoth } from '../quoth'
import { noteLibraryOf } from './note-library'

/** A note of the library as it reads. Loaded when there is one to show. */
export default function NoteText({ markdown }: { markdown: string }) {
  return (
    <NoteLibraryProvider value={noteLibraryOf(useQuoth())}>
      <NotePreview markdown={markdown} />
    </NoteLibraryProvider>
  )
}
