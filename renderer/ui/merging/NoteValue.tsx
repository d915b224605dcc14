import { useMemo } from 'react'
import { NO_MENTIONS } from '../../notes/mentions/mention-source'
import { NotePreview } from '../../notes/NotePreview'
import { NoteLibraryProvider } from '../../notes/note-library'
import { noteLibraryOf } from '../notes/note-library'
import { useQuoth } from '../quoth'

/** One copy of a note, in Markdown, as it reads. Its mentions have the names that it says, and lead nowhere from here. */
export function NoteValue({ markdown }: { markdown: string }) {
  const quoth = useQuoth()
  const library = useMemo(() => ({ mentions: NO_MENTIONS, pictures: noteLibraryOf(quoth).pictures }), [quoth])
  return (
    <NoteLibraryProvider value={library}>
      <NotePreview markdown={markdown} />
    </NoteLibraryProvider>
  )
}
