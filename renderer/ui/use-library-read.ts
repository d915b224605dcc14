import { useEffect, useState } from 'react'
import type { LibraryDatabase } from '../storage/database'
import { useQuoth, useSession } from './quoth'

/**
 * What the library on the disk answers to a question, asked anew whenever the library has changed; null until the first
 * answer.
 * @param read asks it: another function is another question
 */
export function useLibraryRead<Answer>(read: (database: LibraryDatabase) => Promise<Answer>): Answer | null {
  const { database, saving } = useQuoth()
  const history = useSession((session) => session.history)
  const [answer, setAnswer] = useState<Answer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the library has changed
  useEffect(() => {
    let current = true
    // What was changed is on the disk only after its turn.
    void saving.retry().then(async () => {
      const given = await read(database)
      if (current) setAnswer(() => given)
    })
    return () => {
      current = false
    }
  }, [database, saving, read, history])
  return answer
}
