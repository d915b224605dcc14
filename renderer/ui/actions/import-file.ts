import type { IncomingFile } from '../../../preload/api'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { type Added, addArticle, hashOf, type TrashPolicy } from '../../storage/add-article'
import type { LibraryDatabase } from '../../storage/database'
import { reasonOf } from '../../storage/saving'
import { parseInWorker } from '../parse-in-worker'

/** What became of a file: the article it is, and what was unsure while reading it. */
export type Imported = Added & { warnings: readonly string[] }

/** Brings one file into the library: the one path for seeds, dropped files, opened files and commands. */
export async function importFile(
  database: LibraryDatabase,
  file: IncomingFile,
  policy: TrashPolicy,
): Promise<Result<Imported, ImportFailure>> {
  if (!file.ok) return fail({ problem: file.problem, message: file.message })
  const bytes = new Uint8Array(file.bytes)
  const hash = await hashOf(bytes)
  const parsed = await parseInWorker(file.name, bytes)
  if (!parsed.ok) return parsed
  const added = await addArticle(database, { name: file.name, bytes, hash }, parsed.value, policy)
  if (!added.ok) return fail({ problem: 'unreadable', message: reasonOf(added.failure) })
  return succeed({ ...added.value, warnings: parsed.value.warnings })
}
