import { versionToBackUp } from '../../storage/not-backed-up'
import { countAnnotations, isSeeded, readCatalogue, readPositions } from '../../storage/queries'
import { emptyTrash, KEPT } from '../../storage/trash'
import { afterPaint } from '../after-paint'
import { fontsLoaded } from '../appearance/fonts'
import type { Quoth } from '../quoth'
import { whyNotWritten } from '../why-not-written'
import { importSeeds, isLost } from './import-seeds'
import { readArticle } from './open-article'
import { readEarlier } from './read-earlier'

/** When what has been in the trash long enough is let go, in milliseconds after the start: nobody waits for it. */
const LATER = 90_000

/** Opens the library, shows the article that was last read, and sees to what is done from time to time. */
export async function start(quoth: Quoth): Promise<void> {
  await openLibrary(quoth)
  if (quoth.store.get().phase.kind !== 'ready') return
  void window.quoth.request('library:holds-something')
  const [{ backUpDaily }, { leaveEarlier }] = await Promise.all([
    import('../backup/daily'),
    import('../backup/restore'),
  ])
  backUpDaily(quoth)
  void leaveEarlier().catch(() => undefined)
  setTimeout(() => void emptyTrash(quoth.database, Date.now() - KEPT).catch(() => undefined), LATER)
}

/** Shows what the library holds now, after all of it was replaced. */
export async function showReplaced(quoth: Quoth): Promise<void> {
  quoth.store.dispatch({ type: 'library-replaced' })
  await openLibrary(quoth)
}

/** Opens the library, brings in the seeds when it is new, and shows the article that was last read. */
async function openLibrary(quoth: Quoth): Promise<void> {
  const { store, database } = quoth
  try {
    const fonts = fontsLoaded()
    // All at once: each time the disk is waited for, the first paint waits too.
    const [seeded, catalogue, positions] = await Promise.all([
      isSeeded(database),
      readCatalogue(database),
      readPositions(database),
    ])
    // What was there is gone: the seeds in its place would only hide that.
    if (!seeded && (await isLost(database))) return store.dispatch({ type: 'library-lost' })
    const failures = seeded ? [] : await importSeeds(database)
    const opened = seeded ? catalogue : await readCatalogue(database)
    const { articles } = opened
    store.dispatch({ type: 'library-opened', ...opened, positions })
    await fonts
    if (failures.length > 0) store.dispatch({ type: 'files-failed', failures })
    const live = new Set(articles.map(({ id }) => id))
    const lastRead = [...positions.keys()].find((id) => live.has(id))
    const first = lastRead ?? articles[0]?.id
    if (first !== undefined) await readArticle(quoth, first)
    store.dispatch({ type: 'annotations-counted', counts: await countAnnotations(database, [...live]) })
    // A worker that starts takes from what the first paint needs.
    await afterPaint()
    await readEarlier(quoth)
  } catch (error) {
    const version = versionToBackUp(error)
    if (version !== null) {
      const { bringForwardInWindow } = await import('../backup/bring-forward-in-window')
      await bringForwardInWindow(quoth, version)
      return openLibrary(quoth)
    }
    store.dispatch({ type: 'library-failed', reason: await whyNotWritten(error) })
  }
}
