import { useEffect, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { readAnnotationsBySpeakers } from '../../storage/queries'
import { useQuoth, useSession } from '../quoth'

/** All annotations that a speaker is a source of, over all articles; null until they are read. */
export function useAnnotationsOf(speaker: string): readonly Annotation[] | null {
  const { database, saving } = useQuoth()
  const history = useSession((session) => session.history)
  const [read, setRead] = useState<readonly Annotation[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the library has changed
  useEffect(() => {
    let current = true
    void saving.retry().then(async () => {
      const rows = await readAnnotationsBySpeakers(database, [speaker])
      if (current) setRead(rows)
    })
    return () => {
      current = false
    }
  }, [database, saving, speaker, history])
  return read
}
