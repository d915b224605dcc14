import { useCallback } from 'react'
import type { LibraryDatabase } from '../../storage/database'
import { countByTag } from '../../storage/queries'
import { useSession } from '../quoth'
import { useLibraryRead } from '../use-library-read'

const NONE: ReadonlyMap<string, number> = new Map()

/** How many annotations have each code over all articles, by the code's id. */
export function useCodeCounts(): ReadonlyMap<string, number> {
  const codes = useSession((session) => session.codes)
  const read = useCallback((database: LibraryDatabase) => countByTag(database, [...codes.keys()]), [codes])
  return useLibraryRead(read) ?? NONE
}
