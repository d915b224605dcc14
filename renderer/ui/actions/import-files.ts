import { type IncomingFile, LARGEST_FILE } from '../../../preload/api'
import type { Article } from '../../domain/article'
import { countAnnotations } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { importFile } from './import-file'
import { openArticle } from './open-article'

/** Imports the files that somebody opened, named on a command line or handed over by a second start. */
export async function importWaitingFiles(quoth: Quoth): Promise<void> {
  async function* waiting() {
    for (let file = await nextFile(); file !== null; file = await nextFile()) yield file
  }
  await quoth.inTurn(() => importFiles(quoth, waiting(), null))
}

/** Imports files that were dropped on the window. */
export async function importDroppedFiles(quoth: Quoth, files: readonly File[]): Promise<void> {
  async function* dropped() {
    for (const file of files) yield await readDropped(file)
  }
  await quoth.inTurn(() => importFiles(quoth, dropped(), files.length))
}

/** Ends the import that is going on after the file that it is at; what was imported so far stays. */
export function cancelImport({ store }: Quoth): void {
  store.dispatch({ type: 'import-progressed', importing: null })
}

async function importFiles(quoth: Quoth, files: AsyncIterable<IncomingFile>, total: number | null): Promise<void> {
  const { store, database } = quoth
  const arrived: Article[] = []
  let alreadyThere = 0
  let done = 0
  for await (const file of files) {
    if (done === 0) store.dispatch({ type: 'import-progressed', importing: { done, total } })
    const imported = await importFile(database, file, 'restore')
    const cancelled = store.get().importing === null
    if (!imported.ok) store.dispatch({ type: 'files-failed', failures: [{ file: file.name, ...imported.failure }] })
    else {
      const { article, kind, warnings } = imported.value
      arrived.push(article)
      if (kind === 'already-there') alreadyThere += 1
      const edits = [{ table: 'articles', before: null, after: article }] as const
      store.dispatch({ type: 'changed', edits, history: store.get().history })
      if (warnings[0] !== undefined) store.dispatch({ type: 'noticed', notice: `${file.name}: ${warnings[0]}` })
    }
    if (cancelled) break
    done += 1
    store.dispatch({ type: 'import-progressed', importing: { done, total } })
  }
  store.dispatch({ type: 'import-progressed', importing: null })
  if (alreadyThere > 0) store.dispatch({ type: 'noticed', notice: alreadyThereNotice(alreadyThere) })
  // One that comes back from the trash brings its annotations along.
  const ids = arrived.map(({ id }) => id)
  store.dispatch({ type: 'annotations-counted', counts: await countAnnotations(database, ids) })
  if (ids[0] !== undefined) await openArticle(quoth, ids[0])
}

function alreadyThereNotice(count: number): string {
  return count === 1 ? 'This article was already in the library' : `${count} articles were already in the library`
}

function nextFile(): Promise<IncomingFile | null> {
  return window.quoth.request('files:next')
}

async function readDropped(file: File): Promise<IncomingFile> {
  const named = { name: file.name, path: file.name }
  if (file.size > LARGEST_FILE) {
    const limit = LARGEST_FILE / 1024 / 1024
    return {
      ...named,
      ok: false,
      problem: 'too-large',
      message: `It is larger than ${limit} MB, the most Quoth reads.`,
    }
  }
  try {
    return { ...named, ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return {
      ...named,
      ok: false,
      problem: 'unreadable',
      message: 'It is a folder, or the system did not let it be read.',
    }
  }
}
