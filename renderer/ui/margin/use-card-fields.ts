import { useEffect, useState } from 'react'

/** The fields of an open card. */
export type CardFields = typeof import('./CardFields').default

/** How long an idle moment is waited for, in milliseconds. */
const LONGEST = 300

/**
 * What an open card is made of, once it is loaded: with the editor of notes it is much, and a start does without it. It is
 * there before the first card is opened, since what is typed after the key that opens one is meant for its fields.
 */
export function useCardFields(): CardFields | null {
  const [fields, setFields] = useState<{ of: CardFields } | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const { default: of } = await import('./CardFields')
      if (current) setFields({ of })
    }
    const idle = requestIdleCallback(() => void load(), { timeout: LONGEST })
    return () => {
      current = false
      cancelIdleCallback(idle)
    }
  }, [])
  return fields?.of ?? null
}
