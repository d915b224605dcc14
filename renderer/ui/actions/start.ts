import { countAnnotations, isSeeded, readCatalogue, readPositions } from '../../storage/queries'
import { reasonOf } from '../../storage/saving'
import { writeSeeded } from '../../storage/write-change'
import { fontsLoaded } from '../appearance/fonts'
import type { Quoth } from '../quoth'
import type { FileFailure } from '../session'
import { importFile } from './import-file'
import { openArticle } from './open-article'

/** Opens the library, brings in the seeds when it is new, and shows the article that was last read. */
export async function start(quoth: Quoth): Promise<void> {
  const { store, database } = quoth
  try {
    const fonts = fontsLoaded()
    const failures = await importSeedsOnce(quoth)
    const [{ articles, speakers }, positions] = await Promise.all([readCatalogue(database), readPositions(database)])
    store.dispatch({ type: 'library-opened', articles, speakers, positions })
    await fonts
    if (failures.length > 0) store.dispatch({ type: 'files-failed', failures })
    const live = new Set(articles.map(({ id }) => id))
    const lastRead = [...positions.keys()].find((id) => live.has(id))
    const first = lastRead ?? articles[0]?.id
    if (first !== undefined) await openArticle(quoth, first)
    store.dispatch({ type: 'annotations-counted', counts: await countAnnotations(database, [...live]) })
  } catch (error) {
    store.dispatch({ type: 'library-failed', reason: reasonOf(error) })
  }
}

/** Imports the files of seeds/ at a library's first start, as any other file. Gives those that failed. */
export async function importSeedsOnce({ database }: Pick<Quoth, 'database'>): Promise<FileFailure[]> {
  if (await isSeeded(database)) return []
  const failures: FileFailure[] = []
  for (const file of await window.quoth.request('seeds:read')) {
    const imported = await importFile(database, file, 'leave')
    if (!imported.ok) failures.push({ file: file.name, ...imported.failure })
  }
  await writeSeeded(database)
  return failures
}
