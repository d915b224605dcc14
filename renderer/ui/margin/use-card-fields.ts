import { useEffect, useState } from 'react'

/** The fields of an open card. */
export type CardFields = typeof import('./CardFields').default

/** How long an idle moment is waited for, in milliseconds. */
const LONGEST = 300

let loaded: CardFields | null = null

/**
 * What an open card is made of, once it is loaded: with the editor of notes it is much, and a start does without it. It is
 * asked for before the first card is opened, since what is typed after the key that opens one is meant for its fields.
 */
export function useCardFields(): CardFields | null {
  const [fields, setFields] = useState(() => loaded)
  useEffect(() => {
    const load = async () => {
      loaded ??= (await import('./CardFields')).default
      setFields(() => loaded)
    }
    // It may have come between the render and now.
    if (loaded !== null) return void load()
    const idle = requestIdleCallback(() => void load(), { timeout: LONGEST })
    return () => cancelIdleCallback(idle)
  }, [])
  return fields
}
