import type { LinkedArticle } from './json-ld'

const PAID = 'The page says that its article is not free to read in full, so part of it may be missing here.'

/** What a person should know of an article from what its page says of it: sentences, none where there is nothing. */
export function fieldWarnings(linked: LinkedArticle | null): string[] {
  return linked?.isPaid === true ? [PAID] : []
}
