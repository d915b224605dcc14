import Dexie from 'dexie'
import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText } from '../domain/article'
import type { Speaker } from '../domain/speaker'
import type { LibraryDatabase } from './database'

/** The articles and speakers of the library, the oldest first, without those in the trash. */
export async function readCatalogue(database: LibraryDatabase): Promise<{ articles: Article[]; speakers: Speaker[] }> {
  return database.transaction('r', database.articles, database.speakers, async () => {
    const [articles, speakers] = await Promise.all([database.articles.toArray(), database.speakers.toArray()])
    const byAge = (a: { created: number }, b: { created: number }) => a.created - b.created
    return { articles: articles.filter(isLive).sort(byAge), speakers: speakers.filter(isLive).sort(byAge) }
  })
}

/** The text of one revision of an article; undefined where there is no such revision. */
export function readText(
  database: LibraryDatabase,
  article: string,
  revision: number,
): Promise<ArticleText | undefined> {
  return database.texts.get([article, revision])
}

/** The bytes that articles were read from, by their hash; null where the library has lost them. */
export async function readOriginal(database: LibraryDatabase, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const original = await database.originals.get(hash)
  return original === undefined ? null : new Uint8Array(original.bytes)
}

/** All annotations of an article in the order of their starts, without those in the trash. */
export function readAnnotations(database: LibraryDatabase, article: string): Promise<Annotation[]> {
  return readAnnotationsBetween(database, article, Dexie.minKey, Dexie.maxKey)
}

/** The annotations of an article that start in `[from, to)`, UTF-16 offsets, in the order of their starts. */
export function readAnnotationsBetween(
  database: LibraryDatabase,
  article: string,
  from: number,
  to: number | typeof Dexie.maxKey,
): Promise<Annotation[]> {
  return database.annotations
    .where('[article+deleted+anchor.start]')
    .between([article, 0, from], [article, 0, to])
    .toArray()
}

/** How many annotations each of these articles has. */
export async function countAnnotations(
  database: LibraryDatabase,
  articles: readonly string[],
): Promise<Map<string, number>> {
  return database.transaction('r', database.annotations, async () => {
    const counts = await Promise.all(
      articles.map((article) =>
        database.annotations
          .where('[article+deleted+anchor.start]')
          .between([article, 0, Dexie.minKey], [article, 0, Dexie.maxKey])
          .count(),
      ),
    )
    return new Map(articles.map((article, i) => [article, counts[i] ?? 0]))
  })
}

/** Where reading stopped in each article: UTF-16 offsets by the article's id, the one read last first. */
export async function readPositions(database: LibraryDatabase): Promise<Map<string, number>> {
  const positions = await database.positions.toArray()
  return new Map(positions.sort((a, b) => b.updated - a.updated).map(({ article, offset }) => [article, offset]))
}

/** Whether this library's seeds have been imported. */
export async function isSeeded(database: LibraryDatabase): Promise<boolean> {
  return (await database.milestones.get('seeded')) !== undefined
}

/** Whether a record is in the library, and not in its trash. */
export function isLive({ deleted }: { deleted: number }): boolean {
  return deleted === 0
}
