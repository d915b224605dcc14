import { useEffect, useState } from 'react'
import { countByTag } from '../../storage/queries'
import { useQuoth, useSession } from '../quoth'

/** How many annotations have each code over all articles, by the code's id; counted anew when the library changes. */
export function useCodeCounts(): ReadonlyMap<string, number> {
  const { database, saving } = useQuoth()
  const codes = useSession((session) => session.codes)
  const history = useSession((session) => session.history)
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when the library has changed
  useEffect(() => {
    let current = true
    void saving.retry().then(async () => {
      const counted = await countByTag(database, [...codes.keys()])
      if (current) setCounts(counted)
    })
    return () => {
      current = false
    }
  }, [database, saving, codes, history])
  return counts
}
