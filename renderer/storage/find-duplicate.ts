import type { Article, ParsedArticle } from '../domain/article'
import type { LibraryDatabase } from './database'
import { isLive } from './queries'

/** An article that the library has already, and by what it is the same. */
export type Duplicate = { article: Article; same: 'bytes' | 'text' | 'address' }

/**
 * The article of the library, or of its trash, that was read from the same bytes; else the one in the library with the
 * same text, letter for letter; else the one from the same address. Null where there is none.
 */
export async function findDuplicate(
  database: LibraryDatabase,
  { hash, part }: { hash: string; part: number },
  { text, url }: Pick<ParsedArticle, 'text' | 'url'>,
): Promise<Duplicate | null> {
  const { articles } = database
  const ofBytes = await articles.where('[hash+part]').equals([hash, part]).toArray()
  const sameBytes = ofBytes.find(isLive) ?? ofBytes[0]
  if (sameBytes !== undefined) return { article: sameBytes, same: 'bytes' }
  for (const article of await articles.where('length').equals(text.length).toArray()) {
    if (!isLive(article)) continue
    const known = await database.texts.get([article.id, article.revision])
    if (known?.text === text) return { article, same: 'text' }
  }
  if (url === undefined) return null
  const sameAddress = (await articles.where('url').equals(url).toArray()).find(isLive)
  return sameAddress === undefined ? null : { article: sameAddress, same: 'address' }
}
