import { useEffect, useState } from 'react'
import type NoteField from './NoteField'

/** How long after it could be wanted there is time to load the field, in milliseconds. */
const AHEAD = 600

/**
 * The field for notes, at once where it is wanted, and otherwise as soon as there is time: whoever asks for it by a key
 * types on, and what is typed must find it there. Null until it is loaded.
 */
export function useNoteField(wanted: boolean): typeof NoteField | null {
  const [field, setField] = useState<typeof NoteField | null>(null)
  useEffect(() => {
    let current = true
    const load = () =>
      void import('./NoteField').then((loaded) => {
        if (current) setField(() => loaded.default)
      })
    const timer = setTimeout(load, wanted ? 0 : AHEAD)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted])
  return field
}
