import Dexie from 'dexie'
import type { ArticleText } from '../domain/article'
import type { LibraryDatabase } from './database'

/**
 * Adds another text of an article under the next number that no revision of it ever had: one that was undone keeps its
 * own, so that it can be redone. Nothing shows it until the article names it.
 */
export function addRevision(database: LibraryDatabase, content: ArticleText): Promise<ArticleText> {
  const { article } = content
  return database.transaction('rw', database.texts, async () => {
    const ofArticle = database.texts
      .where('[article+revision]')
      .between([article, Dexie.minKey], [article, Dexie.maxKey])
    const newest = await ofArticle.last()
    const added = { ...content, revision: (newest?.revision ?? 0) + 1 }
    await database.texts.add(added)
    return added
  })
}

/** Keeps the bytes that a revision was read from. */
export async function addOriginal(
  database: LibraryDatabase,
  { hash, bytes }: { hash: string; bytes: Uint8Array },
): Promise<void> {
  const now = Date.now()
  await database.originals.put({ hash, bytes, created: now, updated: now })
}
