import type { ExportCommand } from '../../../preload/api'
import { type Registry, registryOf } from '../../domain/registry'
import type { BundledArticle } from '../../exchanging/bundle'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotations, readCatalogue, readText } from '../../storage/queries'
import { type ExitCode, noSuchArticle } from './carry-out'
import { print } from './print'

/** Writes the annotations that are asked for to the path given with --out. */
export async function exportArticles(database: LibraryDatabase, command: ExportCommand): Promise<ExitCode> {
  // Loaded by itself, so that what a window starts with does not hold it.
  const { EXPORT_FORMATS } = await import('../export/formats')
  const chosen = EXPORT_FORMATS.find(({ id }) => id === command.format)
  if (chosen === undefined) {
    const known = EXPORT_FORMATS.map(({ id }) => id).join(', ')
    return failed(2, `There is no format ${command.format}; there are ${known}.`)
  }
  const { articles: ids, where } = command
  const catalogue = await readCatalogue(database)
  const registry = registryOf(catalogue)
  const missing = ids.find((id) => !catalogue.articles.some((article) => article.id === id))
  if (missing !== undefined) return noSuchArticle(missing)
  const wanted = catalogue.articles.filter(({ id }) => ids.length === 0 || ids.includes(id))
  const all: BundledArticle[] = []
  for (const article of wanted) {
    const content = await readText(database, article.id, article.revision)
    if (content === undefined) continue
    const annotations = (await readAnnotations(database, article.id)).filter(
      ({ revision }) => revision === content.revision,
    )
    all.push({ article, content, annotations })
  }
  const articles = where === undefined ? all : await filtered(all, where, registry)
  if (typeof articles === 'string') return failed(2, articles)

  const bundle = { articles, registry }
  const { reviewsOn } = await import('../../exchanging/write-claim-review')
  const review = command.url === undefined ? {} : reviewsOn(command.url, command.publisher ?? '', bundle)
  const written = await chosen.write(bundle, { now: Date.now(), ...review })
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
  await window.quoth.request('command:append', bytes)
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed') return failed(1, outcome.message)
  const annotations = articles.reduce((sum, item) => sum + item.annotations.length, 0)
  await print({ ok: true, path: outcome.path, bytes: outcome.bytes, articles: articles.length, annotations })
  return 0
}

/** The articles with those of their annotations that an expression is true of; a sentence where it is no expression. */
async function filtered(
  articles: readonly BundledArticle[],
  where: string,
  registry: Registry,
): Promise<BundledArticle[] | string> {
  const { annotationsWhere } = await import('../../exchanging/annotation-query')
  const kept: BundledArticle[] = []
  for (const item of articles) {
    const found = annotationsWhere(where, item.annotations, registry)
    if (!found.ok) return found.failure
    if (found.value.length > 0) kept.push({ ...item, annotations: found.value })
  }
  return kept
}

async function failed(code: ExitCode, message: string): Promise<ExitCode> {
  await print({ ok: false, message })
  return code
}
