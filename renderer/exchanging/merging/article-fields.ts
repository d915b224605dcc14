import type { Article } from '../../domain/article'
import type { Comparing } from './comparing-fields'

/** What two people may say differently of one article: what they note of it as a whole. */
export const ARTICLE_FIELDS = ['note'] as const
export type ArticleField = (typeof ARTICLE_FIELDS)[number]

/** How two copies of an article are compared and made one. */
export const COMPARING_ARTICLES: Comparing<Article, ArticleField> = {
  fields: ARTICLE_FIELDS,
  keyOf: ({ note }) => note.trim(),
  taking: (mine, theirs, taken) => (taken.has('note') ? { ...mine, note: theirs.note } : mine),
}

/** Two notes on one article as one, the older article's first; one that has the other's paragraphs already is both. */
export function bothNotes(one: Article, other: Article): string {
  if (holds(one.note, other.note)) return one.note
  if (holds(other.note, one.note)) return other.note
  // Both sides have to put them in the same order.
  const isFirst = one.updated === other.updated ? one.note < other.note : one.updated < other.updated
  return (isFirst ? [one, other] : [other, one]).map(({ note }) => note.trim()).join('\n\n')
}

function holds(note: string, paragraphs: string): boolean {
  const whole = (text: string) => `\n\n${text.trim()}\n\n`
  return paragraphs.trim() === '' || whole(note).includes(whole(paragraphs))
}
