import { registryOf } from '../../domain/registry'
import { type ArticleNotes, exportMarkdown } from '../../exchanging/markdown'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotations, readCatalogue } from '../../storage/queries'
import { type ExitCode, noSuchArticle } from './carry-out'
import { print } from './print'

/** Writes the annotations of these articles, or of all where none is named, as Markdown to the path given with --out. */
export async function exportArticles(database: LibraryDatabase, ids: readonly string[]): Promise<ExitCode> {
  const catalogue = await readCatalogue(database)
  const { articles } = catalogue
  const missing = ids.find((id) => !articles.some((article) => article.id === id))
  if (missing !== undefined) return noSuchArticle(missing)
  const registry = registryOf(catalogue)
  const notes: ArticleNotes[] = []
  for (const article of articles.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    notes.push({ article, annotations: await readAnnotations(database, article.id), registry })
  }
  await window.quoth.request('command:append', new TextEncoder().encode(exportMarkdown(notes)))
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed') {
    await print({ ok: false, message: outcome.message })
    return 1
  }
  const annotations = notes.reduce((sum, item) => sum + item.annotations.length, 0)
  await print({ ok: true, path: outcome.path, bytes: outcome.bytes, articles: notes.length, annotations })
  return 0
}
