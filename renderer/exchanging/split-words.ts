import type { IncomingPassage } from './incoming'

/** Words as passages that can only be found by them: several where an ellipsis in brackets stands between. Undefined for none. */
export function splitWords(words: string): [IncomingPassage, ...IncomingPassage[]] | undefined {
  const [first, ...others] = words
    .split(/\s*\[(?:…|\.\.\.)\]\s*/u)
    .map((exact) => exact.trim())
    .filter((exact) => exact !== '')
    .map((exact) => ({ exact }))
  return first === undefined ? undefined : [first, ...others]
}
