import type { Article } from '../../domain/article'
import { readOriginal } from '../../storage/queries'
import { readApart } from '../import/read-apart'
import type { Quoth } from '../quoth'
import { takeNewVersion } from './revise-text'

/** Reads an article's original bytes once more, in the encoding of this WHATWG label; its annotations go along. */
export async function readAgain(quoth: Quoth, article: Article, encoding: string): Promise<void> {
  const { store, database } = quoth
  const bytes = await readOriginal(database, article.hash)
  if (bytes === null) {
    store.dispatch({ type: 'noticed', notice: 'Its original file is missing from the library. Import it again.' })
    return
  }
  const read = await readApart(article.fileName, bytes, encoding)
  const parsed = read.ok && read.value.kind === 'articles' ? read.value.articles[article.part] : undefined
  if (parsed === undefined) {
    const reason = read.ok ? 'There is no text in it.' : read.failure.message
    store.dispatch({ type: 'noticed', notice: `Not read as ${encoding}: ${reason}` })
    return
  }
  await takeNewVersion(quoth, article.id, parsed, `Read it as ${encoding}`)
}
