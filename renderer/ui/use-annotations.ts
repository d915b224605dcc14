import { useCallback } from 'react'
import type { Annotation } from '../domain/annotation'
import { byId } from '../domain/registry'
import type { LibraryDatabase } from '../storage/database'
import { readAnnotation } from '../storage/queries'
import { useLibraryRead } from './use-library-read'

const NONE: ReadonlyMap<string, Annotation> = new Map()

/** Annotations of whichever articles, by their ids; those that are gone or in the trash are left out. */
export function useAnnotations(ids: readonly string[]): ReadonlyMap<string, Annotation> {
  const key = ids.join(' ')
  const read = useCallback(
    async (database: LibraryDatabase) => {
      const rows = await Promise.all((key === '' ? [] : key.split(' ')).map((id) => readAnnotation(database, id)))
      return byId(rows.filter((row) => row !== undefined))
    },
    [key],
  )
  return useLibraryRead(read) ?? NONE
}
