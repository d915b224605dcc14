import { useEffect, useState } from 'react'
import { countBySpeaker } from '../../storage/queries'
import { useQuoth, useSession } from '../quoth'

/** How many annotations each speaker has over all articles, by the speaker's id; counted anew when the library changes. */
export function useSpeakerCounts(): ReadonlyMap<string, number> {
  const { database, saving } = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const history = useSession((session) => session.history)
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when the library has changed
  useEffect(() => {
    let current = true
    void saving.retry().then(async () => {
      const counted = await countBySpeaker(database, [...speakers.keys()])
      if (current) setCounts(counted)
    })
    return () => {
      current = false
    }
  }, [database, saving, speakers, history])
  return counts
}
