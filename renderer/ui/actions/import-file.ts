import type { IncomingFile } from '../../../preload/api'
import type { ParsedArticle } from '../../domain/article'
import type { ImportFailure } from '../../domain/problem'
import {
  type Added,
  addArticle,
  type DuplicatePolicy,
  hashOf,
  type SourceFile,
  type TrashPolicy,
} from '../../storage/add-article'
import type { LibraryDatabase } from '../../storage/database'
import { nextTask } from '../../storage/next-task'
import { reasonOf } from '../../storage/saving'
import type { ExchangeFile } from '../import/exchange-file'
import { readApart } from '../import/read-apart'

/** How files are brought in; `encoding` is a WHATWG label that a person chose for them. */
export type ImportPolicy = { trash: TrashPolicy; duplicates: DuplicatePolicy; encoding?: string }

/**
 * What became of one article of a file, or of a file without any. `file` is the path that the person knows it by, in an
 * archive with the path inside it; `source` and `parsed` are what it was made of. A file of annotations is only read so
 * far: they land when the articles that came with it are there.
 */
export type Imported =
  | ({ ok: true; file: string; source: SourceFile; parsed: ParsedArticle } & Added)
  | ({ ok: true; file: string } & ExchangeFile)
  | ({ ok: false; file: string } & ImportFailure)

/** Archives in archives are opened this deep: beyond it lies only what was made to be endless. */
const DEEPEST = 3

/**
 * Brings one file into the library: the one path for seeds, dropped files, opened files and commands. Gives a line for
 * each article in it, for each file of an archive that holds none, and for annotations, which the caller lands.
 */
export async function* importFile(
  database: LibraryDatabase,
  file: IncomingFile,
  policy: ImportPolicy,
  depth = 0,
): AsyncGenerator<Imported> {
  if (!file.ok) {
    yield { ok: false, file: file.path, problem: file.problem, message: file.message }
    return
  }
  const bytes = new Uint8Array(file.bytes)
  // To be given a large file, to hash it and to hand it on each take as long as a window may go without painting.
  await nextTask()
  const hash = await hashOf(bytes)
  await nextTask()
  const parsed = await readApart(file.name, bytes, policy.encoding ?? null)
  if (!parsed.ok) {
    yield { ok: false, file: file.path, ...parsed.failure }
  } else if (parsed.value.kind === 'articles') {
    for (const [part, article] of parsed.value.articles.entries()) {
      const source = { name: file.name, bytes, hash, part }
      yield await add(database, file.path, source, article, policy)
    }
  } else if (parsed.value.kind === 'exchange') {
    yield { ok: true, file: file.path, ...parsed.value }
  } else if (depth === DEEPEST) {
    yield { ok: false, file: file.path, problem: 'unsupported', message: 'It is an archive inside too many others.' }
  } else {
    for (const inside of parsed.value.files) {
      const name = inside.name.split('/').at(-1) ?? inside.name
      const path = `${file.path}/${inside.name}`
      yield* importFile(database, { ok: true, name, path, bytes: inside.bytes }, policy, depth + 1)
    }
  }
}

async function add(
  database: LibraryDatabase,
  file: string,
  source: SourceFile,
  parsed: ParsedArticle,
  { trash, duplicates }: ImportPolicy,
): Promise<Imported> {
  const added = await addArticle(database, source, parsed, trash, duplicates)
  if (!added.ok) return { ok: false, file, problem: 'unreadable', message: reasonOf(added.failure) }
  return { ok: true, file, source, parsed, ...added.value }
}
