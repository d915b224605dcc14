import { createContext, useContext } from 'react'
import { type MentionSource, NO_MENTIONS } from './mentions/mention-source'
import { NO_PICTURES, type PictureStore } from './pictures/picture-store'

/** What notes need of the library that they belong to. */
export type NoteLibrary = { mentions: MentionSource; pictures: PictureStore }

const NoteLibraryContext = createContext<NoteLibrary>({ mentions: NO_MENTIONS, pictures: NO_PICTURES })

/** Gives the notes inside of it their library. */
export const NoteLibraryProvider = NoteLibraryContext.Provider

/** The library that this note belongs to. */
export function useNoteLibrary(): NoteLibrary {
  return useContext(NoteLibraryContext)
}
