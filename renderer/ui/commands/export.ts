import type { ExportCommand } from '../../../preload/api'
import type { Registry } from '../../domain/registry'
import type { BundledArticle } from '../../exchanging/bundle'
import type { LibraryDatabase } from '../../storage/database'
import type { ExportFormat } from '../export/formats'
import type { ExitCode } from './exit-code'
import { noSuchArticle } from './no-such-article'
import { print } from './print'

/** Writes the annotations that are asked for to the path given with --out. */
export async function exportArticles(database: LibraryDatabase, command: ExportCommand): Promise<ExitCode> {
  // Loaded by itself, so that what a window starts with does not hold it.
  const { EXPORT_FORMATS, offeredFormat } = await import('../export/formats')
  const { gather } = await import('../export/gather')
  const { reviewOptions } = await import('../export/review-options')
  const { registryAbout } = await import('../../exchanging/registry-about')
  const { withAttachments } = await import('../export/with-attachments')
  const format = offeredFormat(command.format)
  if (format === undefined) {
    const known = EXPORT_FORMATS.map(({ id }) => id).join(', ')
    return failed(2, `There is no format ${command.format}; there are ${known}.`)
  }
  const { articles: ids, where } = command
  const { bundle: all, orphans } = await gather(
    database,
    ids.length === 0 ? { kind: 'library' } : { kind: 'articles', articles: ids },
  )
  const missing = ids.find((id) => !all.articles.some(({ article }) => article.id === id))
  if (missing !== undefined) return noSuchArticle(missing)
  const { registry } = all
  const articles = where === undefined ? all.articles : await filtered(all.articles, where, registry)
  if (typeof articles === 'string') return failed(2, articles)

  const rest = { articles, registry: where === undefined ? registry : registryAbout(articles, registry) }
  const bundle = format.takes ? await withAttachments(database, rest, format.takes) : rest
  const options = { now: Date.now(), ...reviewOptions(command, bundle) }
  const written = await format.write(bundle, options)
  await window.quoth.request('command:append', await fileOf(format, written))
  const outcome = await window.quoth.request('command:commit')
  if (outcome.kind === 'failed')
    return failed(1, `Not exported. ${outcome.message} Name another place with --out, and try again.`)
  const annotations = articles.reduce((sum, item) => sum + item.annotations.length, 0)
  const { path, bytes } = outcome
  const losses = format.losses(bundle, options)
  await print({ ok: true, path, bytes, articles: articles.length, annotations, leftOut: orphans, losses })
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

/** The bytes of the file that a format’s `write` makes; what is to be printed, main prints. */
async function fileOf({ isPrinted }: ExportFormat, written: string | Uint8Array): Promise<Uint8Array> {
  if (typeof written !== 'string') return written
  return isPrinted ? window.quoth.request('command:print-page', written) : new TextEncoder().encode(written)
}

async function failed(code: ExitCode, message: string): Promise<ExitCode> {
  await print({ ok: false, message })
  return code
}
