import { useCallback } from 'react'
import type { LibraryDatabase } from '../../storage/database'
import { countBySpeaker } from '../../storage/queries'
import { useSession } from '../quoth'
import { useLibraryRead } from '../use-library-read'

const NONE: ReadonlyMap<string, number> = new Map()

/** How many annotations each speaker has over all articles, by the speaker's id. */
export function useSpeakerCounts(): ReadonlyMap<string, number> {
  const speakers = useSession((session) => session.speakers)
  const read = useCallback((database: LibraryDatabase) => countBySpeaker(database, [...speakers.keys()]), [speakers])
  return useLibraryRead(read) ?? NONE
}
