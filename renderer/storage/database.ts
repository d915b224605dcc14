import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText, Original } from '../domain/article'
import type { Change } from '../domain/change'
import type { ClaimLink } from '../domain/claim-link'
import type { Code } from '../domain/code'
import type { Scale } from '../domain/scale'
import type { Speaker } from '../domain/speaker'
import { knownVersionsOnly } from './newer-library'
import { NotBackedUpError } from './not-backed-up'
import { VERSIONS } from './versions'

/** How far an article has been read: the offset of the first text in view. Not a change that a person undoes. */
export type ReadingPosition = { article: string; offset: number; created: number; updated: number }

/** A fact about the library itself: when its seeds were imported. */
export type Milestone = { name: 'seeded'; created: number; updated: number }

/** A change as the library remembers it, so that it can still be undone after a restart; `undone` where it was. */
export type JournalEntry = Change & { undone: 0 | 1 }

/** A file that belongs to a note or is evidence. `hash` is the SHA-256 of its bytes, `type` its media type. */
export type Attachment = { hash: string; bytes: Uint8Array; type: string; name: string; created: number }

/** What the library is called in IndexedDB. */
export const LIBRARY_NAME = 'quoth'

/** The library in IndexedDB. */
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

  /** What is being done to its files since Chromium closed it: it is opened again after that. */
  mending: Promise<unknown> = Promise.resolve()

  /** The schema version of which there is a backup; Infinity where it is not known of any. */
  #backedUpAt = Infinity

  /** @param version the schema version that it has: an earlier one than the newest to read or write the rows of that */
  constructor(name = LIBRARY_NAME, version = VERSIONS.length) {
    // Chromium's default reports a transaction complete before it is on the disk; “Saved” must mean more than that.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: knownVersionsOnly, IDBKeyRange })
    for (const [i, { stores, upgrade }] of VERSIONS.slice(0, version).entries()) {
      // Of a new library, which has nothing to lose, Dexie asks no upgrade; of any other it asks them in turn.
      this.version(i + 1)
        .stores(stores)
        .upgrade(async (transaction) => {
          if (this.#backedUpAt > i) throw new NotBackedUpError(i)
          await upgrade?.(transaction)
        })
    }
  }

  /**
   * Lets a library of this version, of which there is a backup or whose owner wants none, be brought forward when it is next
   * asked for anything. Without that, opening it rejects with a `NotBackedUpError` and leaves it as it is.
   */
  allowUpgradeFrom(version: number): void {
    this.#backedUpAt = version
    // Dexie answers everything with the error of an opening that failed until it is told to forget that.
    this.close({ disableAutoOpen: false })
  }
}
