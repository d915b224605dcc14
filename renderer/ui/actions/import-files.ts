import type { IncomingFile, WaitingFile } from '../../../preload/api'
import type { Article } from '../../domain/article'
import { countAnnotations } from '../../storage/queries'
import type { ExchangeFile } from '../import/exchange-file'
import type { Quoth } from '../quoth'
import type { FileFailure, FoundDuplicate } from '../session/session'
import { whyNotWritten } from '../why-not-written'
import { type GrowingChange, growingChange, SHOW_EVERY } from './growing-change'
import { type Imported, importFile } from './import-file'
import { openArticle } from './open-article'
import { takeIn } from './take-in'

/** Imports the files that somebody dropped, opened, named on a command line or handed over by a second start. */
export async function importWaitingFiles(quoth: Quoth): Promise<void> {
  async function* waiting() {
    for (let file = await nextFile(); file !== null; file = await nextFile()) yield { ...file, from: file.path }
  }
  await quoth.inTurn(() => importFiles(quoth, waiting()))
}

/** Imports what was pasted, or dragged here out of another program, as if it were a file of this name. */
export async function importText(quoth: Quoth, name: string, text: string): Promise<void> {
  async function* pasted() {
    yield { ok: true, name, path: name, bytes: new TextEncoder().encode(text), left: 0, from: null } as const
  }
  await quoth.inTurn(() => importFiles(quoth, pasted()))
}

/** Tries once more the files that were not imported, as far as they are files: the others stay listed. */
export async function retryFailures({ store }: Quoth): Promise<void> {
  const failures = store.get().failures.filter(({ from }) => from !== null)
  store.dispatch({ type: 'failures-dismissed', failures })
  await window.quoth.request('files:again', [...new Set(failures.flatMap(({ from }) => from ?? []))])
}

/**
 * Ends the import that is going on after the article that it is at; what was imported so far stays. Of a file of
 * annotations nothing does.
 */
export function cancelImport({ store }: Quoth): void {
  const { importing } = store.get()
  store.dispatch({ type: 'import-progressed', importing: null })
  if (importing !== null && importing.of !== 'duplicates') void window.quoth.request('files:forget')
}

type Arriving = IncomingFile & Pick<WaitingFile, 'left'> & Pick<FileFailure, 'from'>

/** What an import has brought so far; one that was in the trash before it came says so in `restored`. */
type Harvest = {
  arrived: Article[]
  restored: Set<Article>
  duplicates: FoundDuplicate[]
  /** Annotations, which land when all articles are there. */
  exchanges: { exchange: ExchangeFile; file: string; from: string | null }[]
  /** The ids of the articles that came with annotations. */
  landed: string[]
  failures: FileFailure[]
  warning: string | null
}

/** How much of a harvest is shown, since when, and the one change that it is. */
type Shown = { articles: number; failures: number; at: number; change: GrowingChange }

async function importFiles(quoth: Quoth, files: AsyncIterable<Arriving>): Promise<void> {
  const { store, database } = quoth
  const harvest: Harvest = {
    arrived: [],
    restored: new Set(),
    duplicates: [],
    exchanges: [],
    landed: [],
    failures: [],
    warning: null,
  }
  const shown: Shown = { articles: 0, failures: 0, at: 0, change: growingChange(quoth, 'Import') }
  const show = (progress: { done: number; total: number } | null) => {
    showHarvest(quoth, harvest, shown)
    store.dispatch({ type: 'import-progressed', importing: progress && { of: 'files', ...progress } })
    shown.at = performance.now()
  }
  let done = 0
  try {
    for await (const file of files) {
      if (done === 0) show({ done, total: file.left + 1 })
      for await (const imported of importFile(database, file, { trash: 'restore', duplicates: 'tell' })) {
        take(harvest, imported, file.from)
        if (store.get().importing === null) break
        // An archive or a book may hold many.
        if (performance.now() - shown.at > SHOW_EVERY) show({ done, total: done + file.left + 1 })
      }
      if (store.get().importing === null) break
      done += 1
      if (performance.now() - shown.at > SHOW_EVERY) show({ done, total: done + file.left })
    }
    for (const { exchange, file, from } of harvest.exchanges) {
      if (store.get().importing === null) break
      show({ done, total: done })
      await land(quoth, harvest, exchange, file, from)
    }
  } catch (error) {
    store.dispatch({ type: 'noticed', notice: `The import stopped. ${await whyNotWritten(error)}` })
  } finally {
    show(null)
    shown.change.finish()
  }
  await settleQuietly(quoth, harvest)
  // One that comes back from the trash brings its annotations along.
  const ids = harvest.arrived.map(({ id }) => id)
  store.dispatch({ type: 'annotations-counted', counts: await countAnnotations(database, ids) })
  const first = ids[0] ?? harvest.landed[0]
  if (first !== undefined) await openArticle(quoth, first)
  if (ids.length > 1) store.dispatch({ type: 'noticed', notice: `${ids.length} articles were imported` })
}

function take(harvest: Harvest, imported: Imported, from: string | null): void {
  if (!imported.ok) {
    harvest.failures.push({ ...imported, from })
    return
  }
  if (imported.kind === 'exchange') {
    const { ok: _ok, file, ...exchange } = imported
    harvest.exchanges.push({ exchange, file, from })
    return
  }
  const { file, parsed, article } = imported
  if (imported.kind === 'duplicate') {
    // The library has the same bytes: they need not be held here too.
    const source = imported.same === 'bytes' ? { ...imported.source, bytes: new Uint8Array() } : imported.source
    harvest.duplicates.push({ file, source, parsed, article, same: imported.same })
    return
  }
  harvest.arrived.push(article)
  if (imported.kind === 'restored') harvest.restored.add(article)
  const [warning] = parsed.warnings
  if (warning !== undefined) harvest.warning = `${imported.source.name}: ${warning}`
}

/** Lands a file of annotations, and shows what became of them, or why it can't. */
async function land(
  quoth: Quoth,
  { failures, landed: articles }: Harvest,
  exchange: ExchangeFile,
  file: string,
  from: string | null,
): Promise<void> {
  const landed = await takeIn(quoth, exchange)
  if (landed === null) return
  if (!landed.ok) {
    failures.push({ ...landed.failure, file, from })
    return
  }
  quoth.store.dispatch({ type: 'taken-in', report: { ...landed.value, file, format: exchange.format } })
  articles.push(...landed.value.articles.map(({ id }) => id))
}

/** Shows what has come since the last time, as a part of one change that can be undone. */
function showHarvest({ store }: Quoth, harvest: Harvest, shown: Shown): void {
  const arrived = harvest.arrived.slice(shown.articles)
  const failures = harvest.failures.slice(shown.failures)
  const edits = arrived.map((after) => {
    const before = harvest.restored.has(after) ? { ...after, deleted: after.updated } : null
    return { table: 'articles', before, after } as const
  })
  // It is on the disk already; undo takes all of one import to the trash.
  shown.change.add(edits)
  if (failures.length > 0) store.dispatch({ type: 'files-failed', failures })
  if (harvest.warning !== null) store.dispatch({ type: 'noticed', notice: harvest.warning })
  harvest.warning = null
  shown.articles = harvest.arrived.length
  shown.failures = harvest.failures.length
}

/** One file that is there already, byte for byte, is simply shown; anything else is for the person to decide. */
async function settleQuietly(quoth: Quoth, { arrived, duplicates }: Harvest): Promise<void> {
  const [only, ...others] = duplicates
  if (only !== undefined && others.length === 0 && arrived.length === 0 && only.same === 'bytes') {
    arrived.push(only.article)
    quoth.store.dispatch({ type: 'noticed', notice: 'This article was already in the library' })
  } else if (duplicates.length > 0) quoth.store.dispatch({ type: 'duplicates-found', duplicates })
}

function nextFile(): Promise<WaitingFile | null> {
  return window.quoth.request('files:next')
}
