import type { Article, ParsedArticle } from '../domain/article'
import { fail, type Result, succeed } from '../domain/result'
import type { LibraryDatabase } from './database'
import { isLive } from './queries'

/** What became of an article that was to be added. `restored`: it was in the trash, and is out of it again. */
export type Added = { kind: 'added' | 'already-there' | 'restored' | 'left-in-trash'; article: Article }

/** Whether an article that the person deleted may come back: when they import it again it does, as a seed it doesn't. */
export type TrashPolicy = 'restore' | 'leave'

/** The SHA-256 of `bytes` in lower-case hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The article in the library, or in its trash, that was read from the same bytes. */
export async function findByHash(database: LibraryDatabase, hash: string): Promise<Article | undefined> {
  const same = await database.articles.where('hash').equals(hash).toArray()
  return same.find(isLive) ?? same[0]
}

/**
 * Adds a parsed article with its text and its original bytes, in one transaction. Adding the same bytes again changes
 * nothing, so that an import can be repeated. Gives the reason in words when the library can't be written.
 */
export async function addArticle(
  database: LibraryDatabase,
  file: { name: string; bytes: Uint8Array; hash: string },
  parsed: ParsedArticle,
  policy: TrashPolicy,
): Promise<Result<Added, unknown>> {
  const now = Date.now()
  const { text, blocks, takenOut, warnings: _warnings, ...described } = parsed
  const article: Article = {
    ...described,
    id: crypto.randomUUID(),
    fileName: file.name,
    length: text.length,
    revision: 1,
    hash: file.hash,
    created: now,
    updated: now,
    deleted: 0,
  }
  try {
    return succeed(
      await database.transaction('rw', database.articles, database.texts, database.originals, async () => {
        const known = await findByHash(database, file.hash)
        if (known !== undefined) return keep(database, known, policy, now)
        await database.articles.add(article)
        await database.texts.add({ article: article.id, revision: 1, text, blocks, takenOut })
        await database.originals.put({ hash: file.hash, bytes: file.bytes, created: now, updated: now })
        return { kind: 'added', article } as const
      }),
    )
  } catch (error) {
    return fail(error)
  }
}

async function keep(database: LibraryDatabase, known: Article, policy: TrashPolicy, now: number): Promise<Added> {
  if (isLive(known)) return { kind: 'already-there', article: known }
  if (policy === 'leave') return { kind: 'left-in-trash', article: known }
  const article = { ...known, deleted: 0, updated: now }
  await database.articles.put(article)
  return { kind: 'restored', article }
}
