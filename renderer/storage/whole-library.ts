import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText, Original } from '../domain/article'
import { type Registry, registryOf } from '../domain/registry'
import type { LibraryDatabase } from './database'
import { readCatalogue } from './queries'
import { type Write, writeEdits } from './write-change'

/** All articles and annotations, those in the trash too, with the newest text of each article; and what annotations refer to. */
export type WholeLibrary = {
  articles: Article[]
  texts: ArticleText[]
  annotations: Annotation[]
  registry: Registry
}

/** Reads the library as it is at one moment. It takes seconds where there are many articles: nothing for a window's thread. */
export function readWholeLibrary(database: LibraryDatabase): Promise<WholeLibrary> {
  const { articles, texts, annotations, speakers, codes, scales, links } = database
  return database.transaction('r', [articles, texts, annotations, speakers, codes, scales, links], async () => {
    const rows = await articles.toArray()
    const [found, noted, catalogue] = await Promise.all([
      texts.bulkGet(rows.map(({ id, revision }): [string, number] => [id, revision])),
      annotations.toArray(),
      readCatalogue(database),
    ])
    return {
      articles: rows,
      texts: found.flatMap((content) => content ?? []),
      annotations: noted,
      registry: registryOf(catalogue),
    }
  })
}

/** Those of these hashes of which the library has the original. */
export async function keptOriginals(database: LibraryDatabase, hashes: readonly string[]): Promise<Set<string>> {
  return new Set(await database.originals.where('hash').anyOf(hashes).primaryKeys())
}

/** Writes a change that brings articles, with their texts and originals, in one transaction. */
export async function writeWithArticles(
  database: LibraryDatabase,
  write: Write,
  texts: readonly ArticleText[],
  originals: readonly Original[],
): Promise<void> {
  const tables = [
    database.texts,
    database.originals,
    database.journal,
    ...write.edits.map(({ table }) => database[table]),
  ]
  await database.transaction('rw', [...new Set(tables)], async () => {
    await database.texts.bulkPut([...texts])
    await database.originals.bulkPut([...originals])
    await writeEdits(database, write)
  })
}
