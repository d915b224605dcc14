import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText, Original } from '../domain/article'
import type { Change } from '../domain/change'
import type { ClaimLink } from '../domain/claim-link'
import type { Code } from '../domain/code'
import type { Scale } from '../domain/scale'
import type { Speaker } from '../domain/speaker'
import { knownVersionsOnly } from './newer-library'
import { toVersion3 } from './upgrade-to-3'

/** How far an article has been read: the offset of the first text in view. Not a change that a person undoes. */
export type ReadingPosition = { article: string; offset: number; created: number; updated: number }

/** A fact about the library itself: when its seeds were imported. */
export type Milestone = { name: 'seeded'; created: number; updated: number }

/** A change as the library remembers it, so that it can still be undone after a restart; `undone` where it was. */
export type JournalEntry = Change & { undone: 0 | 1 }

/** A file that belongs to a note or is evidence. `hash` is the SHA-256 of its bytes, `type` its media type. */
export type Attachment = { hash: string; bytes: Uint8Array; type: string; name: string; created: number }

/**
 * The library in IndexedDB. Versions are numbered and only ever added, each with its upgrade and a test that brings a
 * library of every earlier version forward; an index is listed only where a query uses it.
 */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>
  declare texts: Table<ArticleText, [article: string, revision: number]>
  declare originals: EntityTable<Original, 'hash'>
  declare annotations: EntityTable<Annotation, 'id'>
  declare speakers: EntityTable<Speaker, 'id'>
  declare codes: EntityTable<Code, 'id'>
  declare scales: EntityTable<Scale, 'id'>
  declare links: EntityTable<ClaimLink, 'id'>
  declare attachments: EntityTable<Attachment, 'hash'>
  declare journal: EntityTable<JournalEntry, 'at'>
  declare positions: EntityTable<ReadingPosition, 'article'>
  declare milestones: EntityTable<Milestone, 'name'>

  constructor(name = 'quoth') {
    // Chromium's default reports a transaction complete before it is on the disk; “Saved” must mean more than that.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: knownVersionsOnly, IDBKeyRange })
    this.version(1).stores({
      articles: 'id, hash',
      texts: '[article+revision]',
      originals: 'hash',
      annotations: 'id, [article+deleted+anchor.start]',
      speakers: 'id',
      positions: 'article',
      milestones: 'name',
    })
    // A file may hold several articles, an article says what was taken out of it, and one that is there already is found
    // by its address or by a text of the same length.
    this.version(2)
      .stores({ articles: 'id, hash, [hash+part], url, length' })
      .upgrade(async (transaction) => {
        await transaction.table('articles').toCollection().modify({ part: 0 })
        await transaction.table('texts').toCollection().modify({ takenOut: [] })
      })
    // Speakers are known by more than their name, tags are codes of a codebook, and changes outlive the session. What a
    // speaker said and where a code is used is found over all articles.
    this.version(3)
      .stores({
        annotations: 'id, [article+deleted+anchor.start], deleted, [speaker+deleted], *via, *tags',
        codes: 'id',
        scales: 'id',
        links: 'id',
        attachments: 'hash',
        journal: 'at, undone',
      })
      .upgrade(toVersion3)
  }
}
