import { useEffect, useState } from 'react'
import { useNoteLibrary } from '../note-library'

/** An address of a picture of the library, for as long as it is shown; null where it is missing, undefined while it is read. */
export function usePicture(hash: string): string | null | undefined {
  const { pictures } = useNoteLibrary()
  const [url, setUrl] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let made: string | null = null
    let current = true
    void pictures.read(hash).then((picture) => {
      if (!current) return
      made = picture === null ? null : URL.createObjectURL(picture)
      setUrl(made)
    })
    return () => {
      current = false
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [pictures, hash])
  return url
}
