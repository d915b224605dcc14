import type { NoteLibrary } from '../../notes/note-library'
import type { Quoth } from '../quoth'
import { createMentionSource } from './mention-source'
import { createPictureStore } from './picture-store'

const libraries = new WeakMap<Quoth, NoteLibrary>()

/** What notes need of a library: one for all notes of it. */
export function noteLibraryOf(quoth: Quoth): NoteLibrary {
  const library = libraries.get(quoth) ?? { mentions: createMentionSource(quoth), pictures: createPictureStore(quoth) }
  libraries.set(quoth, library)
  return library
}
