import { useCallback } from 'react'
import type { Annotation } from '../../domain/annotation'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotationsBySpeakers } from '../../storage/queries'
import { useLibraryRead } from '../use-library-read'

/** All annotations that a speaker is a source of, over all articles; null until they are read. */
export function useAnnotationsOf(speaker: string): readonly Annotation[] | null {
  return useLibraryRead(
    useCallback((database: LibraryDatabase) => readAnnotationsBySpeakers(database, [speaker]), [speaker]),
  )
}
