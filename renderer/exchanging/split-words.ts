import type { GrowingAnnotation } from './source-collection'

/**
 * Words as passages that can only be found by them: several where an ellipsis in brackets stands between, with the words as
 * they were, since an article may have that ellipsis itself. Undefined for none.
 */
export function splitWords(words: string): Pick<GrowingAnnotation, 'passages' | 'whole'> | undefined {
  const [first, ...others] = words
    .split(/\s*\[(?:…|\.\.\.)\]\s*/u)
    .map((exact) => exact.trim())
    .filter((exact) => exact !== '')
    .map((exact) => ({ exact }))
  if (first === undefined) return undefined
  return { passages: [first, ...others], ...(first.exact !== words && { whole: words }) }
}
