import { registryOf } from '../../domain/registry'
import type { BundledArticle } from '../../exchanging/bundle'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotations, readCatalogue, readText } from '../../storage/queries'
import { type ExitCode, noSuchArticle } from './carry-out'
import { print } from './print'

/** Writes the annotations of these articles, or of all where none is named, to the path given with --out. */
export async function exportArticles(
  database: LibraryDatabase,
  format: string,
  ids: readonly string[],
): Promise<ExitCode> {
  // Loaded by itself, so that what a window starts with does not hold it.
  const { EXPORT_FORMATS } = await import('../export/formats')
  const chosen = EXPORT_FORMATS.find(({ id }) => id === format)
  if (chosen === undefined) {
    const known = EXPORT_FORMATS.map(({ id }) => id).join(', ')
    return failed(`There is no format ${format}; there are ${known}.`)
  }
  const catalogue = await readCatalogue(database)
  const missing = ids.find((id) => !catalogue.articles.some((article) => article.id === id))
  if (missing !== undefined) return noSuchArticle(missing)
  const articles: BundledArticle[] = []
  for (const article of catalogue.articles.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const content = await readText(database, article.id, article.revision)
    const annotations = await readAnnotations(database, article.id)
    if (content !== undefined)
      articles.push({
        article,
        content,
        annotations: annotations.filter(({ revision }) => revision === content.revision),
      })
  }
  const written = await chosen.write({ articles, registry: registryOf(catalogue) })
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
  await window.quoth.request('command:append', bytes)
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed') return failed(outcome.message)
  const annotations = articles.reduce((sum, item) => sum + item.annotations.length, 0)
  await print({ ok: true, path: outcome.path, bytes: outcome.bytes, articles: articles.length, annotations })
  return 0
}

async function failed(message: string): Promise<ExitCode> {
  await print({ ok: false, message })
  return 1
}
