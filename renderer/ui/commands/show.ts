import type { LibraryDatabase } from '../../storage/database'
import { isLive, readText } from '../../storage/queries'
import type { ExitCode } from './exit-code'
import { noSuchArticle } from './no-such-article'
import { print } from './print'

/** Prints an article's canonical text and its blocks, of the newest revision unless another is named. */
export async function show(database: LibraryDatabase, id: string, revision: number | null): Promise<ExitCode> {
  const article = await database.articles.get(id)
  if (article === undefined || !isLive(article)) return noSuchArticle(id)
  const content = await readText(database, id, revision ?? article.revision)
  if (content === undefined) {
    await print({ article: id, ok: false, message: `It has no revision ${revision ?? article.revision}.` })
    return 1
  }
  const blocks = content.blocks.map(({ kind, start, end }) => ({ kind, start, end }))
  await print({ article: id, revision: content.revision, title: article.title, blocks, text: content.text })
  return 0
}
