import { useEffect, useState } from 'react'
import type { Annotation } from '../domain/annotation'
import { readAnnotation } from '../storage/queries'
import { useQuoth, useSession } from './quoth'

/** Annotations of whichever articles, by their ids; those that are gone or in the trash are left out. */
export function useAnnotations(ids: readonly string[]): ReadonlyMap<string, Annotation> {
  const { database, saving } = useQuoth()
  // What was changed is on the disk only after its turn.
  const history = useSession((session) => session.history)
  const [read, setRead] = useState<ReadonlyMap<string, Annotation>>(new Map())
  const key = ids.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the library has changed
  useEffect(() => {
    let current = true
    const wanted = key === '' ? [] : key.split(' ')
    void saving.retry().then(async () => {
      const rows = await Promise.all(wanted.map((id) => readAnnotation(database, id)))
      if (current) setRead(new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]]))))
    })
    return () => {
      current = false
    }
  }, [database, saving, key, history])
  return read
}
