import Dexie from 'dexie'
import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText } from '../domain/article'
import { type Change, invert } from '../domain/change'
import type { ClaimLink } from '../domain/claim-link'
import type { Code } from '../domain/code'
import { type Earlier, ofEarlierSession } from '../domain/history'
import { byId } from '../domain/registry'
import type { Scale } from '../domain/scale'
import type { Speaker } from '../domain/speaker'
import type { JournalEntry, LibraryDatabase } from './database'

/** What the whole window works with: all that is in the library but texts and annotations. */
export type Catalogue = { articles: Article[]; speakers: Speaker[]; codes: Code[]; scales: Scale[]; links: ClaimLink[] }

/** The catalogue of the library, the oldest first, without what is in the trash. */
export async function readCatalogue(database: LibraryDatabase): Promise<Catalogue> {
  const { articles, speakers, codes, scales, links } = database
  return database.transaction('r', [articles, speakers, codes, scales, links], async () => {
    const rows = [articles.toArray(), speakers.toArray(), codes.toArray(), scales.toArray(), links.toArray()] as const
    const [articleRows, speakerRows, codeRows, scaleRows, linkRows] = await Promise.all(rows)
    return {
      articles: liveByAge(articleRows),
      speakers: liveByAge(speakerRows),
      codes: liveByAge(codeRows),
      scales: liveByAge(scaleRows),
      links: liveByAge(linkRows),
    }
  })
}

function liveByAge<Row extends { created: number; deleted: number }>(rows: Row[]): Row[] {
  return rows.filter(isLive).sort((a, b) => a.created - b.created)
}

/** How many changes are read at once: the window keeps what it has read, with every record before and after. */
const AT_ONCE = 500

/**
 * The changes of earlier sessions that were made before `before` (milliseconds since 1970) as history, the newest of them;
 * what is before those is read when it is asked for. Infinity: the newest of all, with whatever was undone. `now` is when
 * that would be made again.
 */
export function readHistory({ journal }: LibraryDatabase, before: number, now: number): Promise<Earlier> {
  return journal.db.transaction('r', journal, async () => {
    // What was undone comes after all that is done, and what is made again next is the oldest of it.
    const undone = before === Infinity ? await journal.where('undone').equals(1).sortBy('at') : []
    const end = undone[0]?.at ?? before
    const done = await journal.where('at').below(end).reverse().limit(AT_ONCE).toArray()
    const oldest = done.length < AT_ONCE ? undefined : done.at(-1)
    return {
      from: oldest?.at ?? 0,
      history: {
        done: done.reverse().map(changeOf),
        undone: undone.reverse().map((entry) => invert(changeOf(entry), now)),
      },
    }
  })
}

function changeOf({ undone: _undone, ...change }: JournalEntry): Change {
  return ofEarlierSession(change)
}

/** The text of one revision of an article; undefined where there is no such revision. */
export function readText(
  database: LibraryDatabase,
  article: string,
  revision: number,
): Promise<ArticleText | undefined> {
  return database.texts.get([article, revision])
}

/** The bytes that articles were read from, by their hash; null where the library has lost them. */
export async function readOriginal(database: LibraryDatabase, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const original = await database.originals.get(hash)
  return original === undefined ? null : new Uint8Array(original.bytes)
}

/** The annotation of this id, of whichever article; undefined where there is none, or it is in the trash. */
export async function readAnnotation(database: LibraryDatabase, id: string): Promise<Annotation | undefined> {
  const annotation = await database.annotations.get(id)
  return annotation !== undefined && isLive(annotation) ? annotation : undefined
}

/** The same, or the one that it was merged into, however often that was merged itself. */
export async function readAnnotationOrAbsorbing(
  { annotations }: LibraryDatabase,
  id: string,
): Promise<Annotation | undefined> {
  const last = await lastOfMerges(annotations, await annotations.get(id))
  return last !== undefined && isLive(last) ? last : undefined
}

/** What an annotation was merged into, and so on, as far as that is in the library or its trash; itself where it was not. */
export async function lastOfMerges(
  annotations: LibraryDatabase['annotations'],
  annotation: Annotation | undefined,
): Promise<Annotation | undefined> {
  let last = annotation
  const seen = new Set<string>()
  while (last?.mergedInto !== undefined && !seen.has(last.id)) {
    seen.add(last.id)
    const next = await annotations.get(last.mergedInto)
    if (next === undefined) return last
    last = next
  }
  return last
}

/** The annotations of these ids, of whichever articles, without those in the trash. */
export async function readAnnotationsById(database: LibraryDatabase, ids: readonly string[]): Promise<Annotation[]> {
  const found = await database.annotations.bulkGet([...ids])
  return found.filter((annotation) => annotation !== undefined).filter(isLive)
}

/** How many annotations are attributed to each of these speakers, without those in the trash. */
export async function countBySpeaker(
  database: LibraryDatabase,
  speakers: readonly string[],
): Promise<Map<string, number>> {
  return database.transaction('r', database.annotations, async () => {
    const counts = await Promise.all(
      speakers.map((id) => database.annotations.where('[speaker+deleted]').equals([id, 0]).count()),
    )
    return new Map(speakers.map((id, i) => [id, counts[i] ?? 0]))
  })
}

/** The annotations of all articles that have one of these speakers among their sources, without those in the trash. */
export async function readAnnotationsBySpeakers(
  database: LibraryDatabase,
  speakers: readonly string[],
): Promise<Annotation[]> {
  const { annotations } = database
  return database.transaction('r', annotations, async () => {
    const [said, reported] = await Promise.all([
      annotations
        .where('[speaker+deleted]')
        .anyOf(speakers.map((id) => [id, 0]))
        .toArray(),
      annotations.where('via').anyOf(speakers).filter(isLive).toArray(),
    ])
    return [...byId([...said, ...reported]).values()]
  })
}

/** The annotations of all articles that are tagged with a code, without those in the trash. */
export function readAnnotationsByTag(database: LibraryDatabase, code: string): Promise<Annotation[]> {
  return database.annotations.where('tags').equals(code).filter(isLive).toArray()
}

/** How many annotations are tagged with each of these codes, without those in the trash. */
export async function countByTag(database: LibraryDatabase, codes: readonly string[]): Promise<Map<string, number>> {
  return database.transaction('r', database.annotations, async () => {
    const counts = await Promise.all(
      codes.map((id) => database.annotations.where('tags').equals(id).filter(isLive).count()),
    )
    return new Map(codes.map((id, i) => [id, counts[i] ?? 0]))
  })
}

/** Every claim of the library, the newest first, without those in the trash. */
export async function readClaims(database: LibraryDatabase): Promise<Annotation[]> {
  const claims = await database.annotations.filter((row) => row.kind === 'claim' && isLive(row)).toArray()
  return claims.sort((a, b) => b.created - a.created)
}

/** All annotations of an article in the order of their starts, without those in the trash. */
export function readAnnotations(database: LibraryDatabase, article: string): Promise<Annotation[]> {
  return readAnnotationsBetween(database, article, Dexie.minKey, Dexie.maxKey)
}

/** The annotations of an article that start in `[from, to)`, UTF-16 offsets, in the order of their starts. */
export function readAnnotationsBetween(
  database: LibraryDatabase,
  article: string,
  from: number,
  to: number | typeof Dexie.maxKey,
): Promise<Annotation[]> {
  return database.annotations
    .where('[article+deleted+anchor.start]')
    .between([article, 0, from], [article, 0, to])
    .toArray()
}

/** How many annotations each of these articles has. */
export async function countAnnotations(
  database: LibraryDatabase,
  articles: readonly string[],
): Promise<Map<string, number>> {
  return database.transaction('r', database.annotations, async () => {
    const counts = await Promise.all(
      articles.map((article) =>
        database.annotations
          .where('[article+deleted+anchor.start]')
          .between([article, 0, Dexie.minKey], [article, 0, Dexie.maxKey])
          .count(),
      ),
    )
    return new Map(articles.map((article, i) => [article, counts[i] ?? 0]))
  })
}

/** Where reading stopped in each article: UTF-16 offsets by the article's id, the one read last first. */
export async function readPositions(database: LibraryDatabase): Promise<Map<string, number>> {
  const positions = await database.positions.toArray()
  return new Map(positions.sort((a, b) => b.updated - a.updated).map(({ article, offset }) => [article, offset]))
}

/** Whether this library's seeds have been imported. */
export async function isSeeded(database: LibraryDatabase): Promise<boolean> {
  return (await database.milestones.get('seeded')) !== undefined
}

/** Whether a record is in the library, and not in its trash. */
export function isLive({ deleted }: { deleted: number }): boolean {
  return deleted === 0
}
