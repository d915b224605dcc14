import { nameKey, type Speaker } from '../../domain/speaker'
import { namesIn, rankForPassage } from '../../suggesting/names'

/** How many names of the article are offered: those near the passage, then those most mentioned. */
const MOST = 12

/** The names to offer for a passage, under their headings: those in the article first, then every other speaker. */
export function offeredSpeakers(
  text: string,
  passage: { start: number; end: number },
  speakers: Iterable<Speaker>,
): { heading: string; names: string[] }[] {
  const known = [...speakers].map(({ name }) => name).sort((a, b) => a.localeCompare(b))
  const spelling = new Map(known.map((name) => [nameKey(name), name]))
  const inArticle = rankForPassage(namesOf(text), passage)
    .slice(0, MOST)
    .map(({ name }) => spelling.get(nameKey(name)) ?? name)
  const mentioned = new Set(inArticle.map(nameKey))
  return [
    { heading: 'In this article', names: [...new Set(inArticle)] },
    { heading: 'Other speakers', names: known.filter((name) => !mentioned.has(nameKey(name))) },
  ]
}

let latest: { text: string; names: ReturnType<typeof namesIn> } = { text: '', names: [] }

/** The names in a text, found once for all the passages that are marked in it. */
function namesOf(text: string): ReturnType<typeof namesIn> {
  if (latest.text !== text) latest = { text, names: namesIn(text) }
  return latest.names
}
