import { useEffect, useMemo, useState } from 'react'
import type { Passage } from '../../domain/passages'
import { namesFor } from '../../suggesting/names-for'
import { namesApart } from './names-apart'

/** From how many UTF-16 units on a text would hold up the window for more than a frame or two while it is looked through. */
const LONG = 200_000

/**
 * The names of a text that are likely to be the speaker of a passage (UTF-16 offsets), the likeliest first. In a long text
 * they are found elsewhere and come a moment later: until then it is null.
 */
export function useNamesFor(text: string, { start, end }: Passage): readonly string[] | null {
  const isLong = text.length > LONG
  const here = useMemo(() => (isLong ? null : namesFor(text, { start, end })), [isLong, text, start, end])
  const [apart, setApart] = useState<readonly string[] | null>(null)
  useEffect(() => (isLong ? namesApart(text, { start, end }, setApart) : undefined), [isLong, text, start, end])
  return isLong ? apart : here
}
