import type { Article, ParsedArticle } from '../domain/article'
import { fail, type Result, succeed } from '../domain/result'
import type { LibraryDatabase } from './database'
import { type Duplicate, findDuplicate } from './find-duplicate'
import { isLive } from './queries'

/**
 * What became of an article that was to be added. `restored`: it was in the trash, and is out of it again; `duplicate`:
 * nothing was added, since the library has it already, and whoever asked decides. One that was added all the same says
 * with `beside` which it is like.
 */
export type Added =
  | { kind: 'added'; article: Article; beside?: Article }
  | { kind: 'restored' | 'left-in-trash'; article: Article }
  | { kind: 'duplicate'; article: Article; same: Duplicate['same'] }

/** Whether an article that the person deleted may come back: when they import it again it does, as a seed it doesn't. */
export type TrashPolicy = 'restore' | 'leave'

/**
 * What is done with an article that the library has already: it is only told (`tell`), or added beside the one that is
 * there (`add`). `add-other-texts` adds one from the same address with another text: a script has nobody to ask, and
 * many pages give the address of their site for their own.
 */
export type DuplicatePolicy = 'tell' | 'add-other-texts' | 'add'

/** The file that an article was read from; `part` is its place among the articles of that file, from 0. */
export type SourceFile = { name: string; bytes: Uint8Array; hash: string; part: number }

/** The SHA-256 of `bytes` in lower-case hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** An article of this id as it comes into a library at `now`, its text its first revision. */
export function newArticle(id: string, file: Omit<SourceFile, 'bytes'>, parsed: ParsedArticle, now: number): Article {
  const { text, blocks: _blocks, takenOut: _takenOut, warnings: _warnings, ...described } = parsed
  return {
    ...described,
    id,
    fileName: file.name,
    length: text.length,
    revision: 1,
    hash: file.hash,
    part: file.part,
    note: '',
    created: now,
    updated: now,
    deleted: 0,
  }
}

/**
 * Adds a parsed article with its text and its original bytes, in one transaction. Adding the same again changes nothing,
 * so that an import can be repeated. Gives the reason in words when the library can't be written.
 */
export async function addArticle(
  database: LibraryDatabase,
  file: SourceFile,
  parsed: ParsedArticle,
  trash: TrashPolicy,
  duplicates: DuplicatePolicy = 'tell',
): Promise<Result<Added, unknown>> {
  const now = Date.now()
  const { text, blocks, takenOut } = parsed
  const article = newArticle(crypto.randomUUID(), file, parsed, now)
  try {
    return succeed(
      await database.transaction('rw', database.articles, database.texts, database.originals, async () => {
        const known = duplicates === 'add' ? null : await findDuplicate(database, file, parsed)
        const isOther = known?.same === 'address' && duplicates === 'add-other-texts'
        if (known !== null && !isOther) return keep(database, known, trash, now)
        await database.articles.add(article)
        await database.texts.add({ article: article.id, revision: 1, text, blocks, takenOut })
        // The other articles of this file have brought it already.
        if ((await database.originals.where('hash').equals(file.hash).count()) === 0)
          await database.originals.add({ hash: file.hash, bytes: file.bytes, created: now, updated: now })
        return { kind: 'added', article, ...(known !== null && { beside: known.article }) } as const
      }),
    )
  } catch (error) {
    return fail(error)
  }
}

async function keep(
  database: LibraryDatabase,
  { article: known, same }: Duplicate,
  trash: TrashPolicy,
  now: number,
): Promise<Added> {
  if (isLive(known)) return { kind: 'duplicate', article: known, same }
  if (trash === 'leave') return { kind: 'left-in-trash', article: known }
  const article = { ...known, deleted: 0, updated: now }
  await database.articles.put(article)
  return { kind: 'restored', article }
}
